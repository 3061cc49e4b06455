"""Where a citizen says what was good or bad: the rating tablet of a counter, and the mailbox's pages."""
