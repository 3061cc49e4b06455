"""In which line of a config.toml each table and key stands, so that a fault can name it."""

import re

_HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.-]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*\"?([A-Za-z0-9_-]+)\"?\s*=(.*)$")
_INDEX = re.compile(r"\[\d+\]$")
_MULTI = ('"""', "'''")


class TomlLines:
    """The lines of one file. Paths are those of faults: ``counter[2].fields`` is the second counter's."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, int] = {}
        self._counts: dict[str, int] = {}
        self._headers: list[tuple[int, str]] = []
        self._read(text)

    def of(self, path: str) -> int | None:
        """Return the line of ``path``, counted from 1, or of what it stands in; None for a missing table."""
        while path:
            if path in self._lines:
                return self._lines[path]
            path = _INDEX.sub("", path) if _INDEX.search(path) else path.rpartition(".")[0]
        return None

    def path_at(self, line: int) -> str:
        """Return the path of the key that begins in ``line``, or of the table; "" where none does."""
        return next((path for path, at in self._lines.items() if at == line), "")

    def table_at(self, line: int) -> str:
        """Return the header that stands above ``line``, as it is written; "" above the first."""
        above = [header for at, header in self._headers if at <= line]
        return above[-1] if above else ""

    def _read(self, text: str) -> None:
        table, depth, closing = "", 0, None
        for number, line in enumerate(text.split("\n"), 1):
            if closing is not None:
                closing = None if closing in line else closing
                continue
            if depth == 0 and (header := _HEADER.match(line)):
                self._headers.append((number, line.strip()))
                table = self._opened(header[2], repeats=header[1] == "[[")
                self._lines.setdefault(table, number)
                continue
            value = line
            if depth == 0 and (key := _KEY.match(line)):
                self._lines.setdefault(f"{table}.{key[1]}".lstrip("."), number)
                value = key[2]
                closing = next((mark for mark in _MULTI if value.count(mark) == 1), None)
            bare = re.sub(r"\"[^\"]*\"|'[^']*'|#.*", "", value)
            depth = max(0, depth + bare.count("[") - bare.count("]"))

    def _opened(self, name: str, *, repeats: bool) -> str:
        """Return the path of the table that a header begins: its number, and those of the tables it is in."""
        path, *parts = "", *name.split(".")
        for part in parts[:-1]:
            path = f"{path}.{part}".lstrip(".")
            path += f"[{self._counts[path]}]" if path in self._counts else ""
        path = f"{path}.{parts[-1]}".lstrip(".")
        if repeats:
            self._counts[path] = self._counts.get(path, 0) + 1
            path += f"[{self._counts[path]}]"
        return path
