"""Devices on other machines, spoken to through their agents' mailboxes."""
