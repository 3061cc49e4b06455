"""What a citizen may learn of a dossier's state, and what keeps everybody else from learning it.

Start reading in ``lookup.py``; where the states come from stands in ``adapters/``.
"""
