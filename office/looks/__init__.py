"""How a field is told without reading: its pictogram and its colour. Start in ``pictograms.py``."""
