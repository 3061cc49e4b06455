"""Where a citizen finds out what to bring: screens that are touched, with no name and no account."""
