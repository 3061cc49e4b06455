"""Reports of days, months and years: ``report.py`` says what counts, ``api.py`` tells programs."""
