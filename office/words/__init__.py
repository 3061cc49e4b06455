"""Every sentence a person may see, hear or read on paper: one file a language. Start at ``catalogue.py``."""
