"""What the hall says: how a number is read, which clips a sentence is joined from, who recorded them."""
