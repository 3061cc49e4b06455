"""What a hall is asked for: procedures, and how a citizen's words find them. Start reading in search.py."""
