"""The one script that stands within a page: it loads the page anew where its files could not be had.

Were it a file of its own, it could be missing just then. The policy names it by its hash, so that it stays
the only one (``headers.py``).
"""

import base64
import hashlib
from pathlib import Path

from markupsafe import Markup

_FILE = Path(__file__).parent / "static" / "whole.js"
_LINES = _FILE.read_text(encoding="utf-8").splitlines()
# The comments are for whoever reads the file: no page carries them.
_TEXT = "\n".join(line for line in _LINES if line and not line.lstrip().startswith(("//", "/*")))

WHOLE_SCRIPT = Markup(f"<script data-whole>{_TEXT}</script>")  # noqa: S704 - a file of ours, which nobody's words reach
WHOLE_HASH = "sha256-" + base64.b64encode(hashlib.sha256(_TEXT.encode()).digest()).decode()
"""As a Content-Security-Policy names it."""
