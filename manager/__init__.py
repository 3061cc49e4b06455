"""The person in charge: the office at a glance, devices and people."""
