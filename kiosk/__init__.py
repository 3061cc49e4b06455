"""Where a citizen takes a number: the pages of the kiosk, and under printing/ the ticket on paper."""
