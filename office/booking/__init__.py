"""Booking: a citizen books a time before coming. Start at ``taking.py``; states change in ``moves.py``."""
