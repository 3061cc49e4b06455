"""Where a citizen says what was good or bad: the rating tablet of a counter."""
"""Where a citizen says what was good or bad: the rating tablet and the mailbox's pages."""
