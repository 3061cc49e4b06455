"""Takes HTML out of cells, as provincial portals store it, and keeps the line breaks."""

import re
from html import unescape
from html.parser import HTMLParser

_MARKUP = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);|</?[a-z][^<>]*>|<!--", re.IGNORECASE)
_BREAKS = frozenset({"br", "div", "p", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"})
_UNSEEN = frozenset({"script", "style", "head", "title"})


def without_markup(text: str) -> str:
    """Return the text as a browser would show it, line by line; text without HTML stays as it is."""
    # Again and again: a portal escapes what another had escaped already. Each round makes it shorter.
    while _MARKUP.search(text) and (shown := _shown(text)) != text:
        text = shown
    return _tidy(text)


def _shown(text: str) -> str:
    if "<" not in text:
        return unescape(text)
    page = _Page()
    page.feed(text)
    page.close()
    return "".join(page.shown)


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.shown.append(data)

    def _break(self, tag: str) -> None:
        if tag in _BREAKS:
            self.shown.append("\n")
