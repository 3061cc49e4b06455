"""What the hall sees: screens and their call board."""
