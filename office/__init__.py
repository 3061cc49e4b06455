"""The heart that every face shares. Start reading in ``office/tickets/ticket_queue.py``."""
