"""Where the states of dossiers come from. What every source keeps to stands in ``source.py``."""
