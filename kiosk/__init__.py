"""Where a citizen takes a number: its pages, its API, and what a scanner tells its page."""
