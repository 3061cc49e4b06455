"""The hall in a page of others: the city's portal shows how many wait. Start with ``hall_page.py``."""
