"""Who is next and how long it takes: the rule, the estimates, the hall. Standard library and core only."""
