"""Devices that hang on another machine: the agent there, and the server's side of what it is told."""
