"""The ticket in a citizen's pocket: its live place in line."""
