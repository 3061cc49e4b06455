"""The one script that stands within a page: it loads the page anew where its files could not be had.

Were it a file of its own, it could be missing just then. The policy names it by its hash, so that it stays
the only one (``headers.py``).
"""

import base64
import hashlib
from pathlib import Path

from markupsafe import Markup

_TEXT = (Path(__file__).parent / "static" / "whole.js").read_text(encoding="utf-8")

WHOLE_SCRIPT = Markup(f"<script data-whole>{_TEXT}</script>")  # noqa: S704 - a file of ours, which nobody's words reach
WHOLE_HASH = "sha256-" + base64.b64encode(hashlib.sha256(_TEXT.encode()).digest()).decode()
"""As a Content-Security-Policy names it."""
