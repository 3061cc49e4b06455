"""What a kiosk's scanner read, and what of it may be known. Knows nothing of Flask, tickets and the store.

Start reading in ``codes.py``: a card is turned into two facts there, and its text goes no further.
"""
