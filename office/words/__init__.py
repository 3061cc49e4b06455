"""Texts: how they are compared."""
