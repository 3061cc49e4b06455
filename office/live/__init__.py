"""Ships committed journal entries to the screens, in order.

How one broadcast reaches them all: `broadcast`. How the server listens: `listening`.
"""
