"""The core: tickets, their moves, who is next. Standard library only; start in ``ticket_queue.py``."""
