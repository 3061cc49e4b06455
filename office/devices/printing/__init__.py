"""The spools: each printer's jobs in order, what a ticket's paper says, and what keeps it from printing."""
