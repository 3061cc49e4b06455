"""The living demo: an office that is always open, with visitors and officers who are not real."""
