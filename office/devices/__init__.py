"""Drives the hardware for this office: spools, conditions, tests, screen states, rolls, agents."""
