"""What stands on a page about dossiers, read from its HTML."""

import re
from html import unescape


def words_of(page: str) -> str:
    """Return the words of a page's main part, one blank between them."""
    main = re.search(r"<main.*?</main>", page, re.DOTALL)
    assert main is not None
    bare = re.sub(r"<[^>]+>", " ", re.sub(r"<p[^>]* hidden>.*?</p>", "", main[0], flags=re.DOTALL))
    return " ".join(unescape(bare).split())


def status_on(page: str) -> str | None:
    """Return the status of the dossier that a page shows, None where it shows none."""
    found = re.search(r'data-dossier-status="(\w+)"', page)
    return None if found is None else found[1]
