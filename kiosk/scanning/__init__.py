"""Scans on their way from a kiosk's scanner to its page; one active ticket for each person and field."""
