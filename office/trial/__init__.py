"""A trial hour as it is kept and served: ``office/tickets/trial_hour.py`` has its rules."""
