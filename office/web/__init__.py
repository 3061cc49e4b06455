"""What the faces share: the app, who is asking, refusals as HTTP, base page and feed. Start in ``app.py``."""
