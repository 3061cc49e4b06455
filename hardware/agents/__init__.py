"""Devices that hang on another machine: the agent there. The server's side is ``office/devices/agents``."""
