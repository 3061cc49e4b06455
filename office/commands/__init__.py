"""The command line: enrol, check, backup, restore, clock, and the folder that holds an office's data."""
