"""What is looked at during a soak, one `Series` for each thing."""

import time
from contextlib import closing

from sqlite_utils.utils import sqlite3

from bench.processes import children_of, taken_by, taken_by_all
from bench.soak_pages import Pages
from bench.steadiness import Series
from office.store.sqlite import FILE_NAME
from tests.running_server import RunningServer

Sample = dict[str, tuple[float, str]]
"""Value and unit by name."""

_PAGES = ("page_count", "page_size")
_WRITER_KEEPS_MB, _READERS_KEEP_MB = 32.0, 2.0
_BYTES_KEPT_A_BYTE = 1.25
"""Of a page of 1,024 bytes, with what SQLite notes beside it."""


def page_cache_mb(database_mb: float) -> float:
    """Return what the server's SQLite keeps in memory of a database of that size, once it has touched all."""
    return _BYTES_KEPT_A_BYTE * (min(database_mb, _WRITER_KEEPS_MB) + min(database_mb, _READERS_KEEP_MB))


class Samples:
    """Takes samples of a server and the pages open on it. ``series`` holds all of them."""

    def __init__(self, server: RunningServer, pages: Pages) -> None:
        self._server = server
        self._pages = pages
        self._begun = time.monotonic()
        self.series: dict[str, Series] = {}

    def take(self) -> dict[str, float]:
        """Take one sample and return it, with its ``minute`` since the first was due."""
        minute = (time.monotonic() - self._begun) / 60
        data = self._of_the_data()
        sample = {**self._of_processes(), **self._of_pages(), **data}
        resident, unit = sample["server_resident"]
        sample["server_beside_cache"] = (resident - page_cache_mb(data["database"][0]), unit)
        for name, (value, unit) in sample.items():
            self.series.setdefault(name, Series(unit)).add(minute, value)
        return {"minute": minute, **{name: value for name, (value, _) in sample.items()}}

    def _of_processes(self) -> Sample:
        pid = self._server.pid
        assert pid is not None, "the server does not run"
        server, printing = taken_by(pid), taken_by_all(children_of(pid))
        return {
            "server_resident": (server.resident_mb, "MB"),
            "server_own": (server.own_mb, "MB"),
            "server_threads": (server.threads, "threads"),
            "server_descriptors": (server.descriptors, "descriptors"),
            "printing_resident": (printing.resident_mb, "MB"),
            "printing_own": (printing.own_mb, "MB"),
            "printing_descriptors": (printing.descriptors, "descriptors"),
            "browser_own": (self._pages.browser_takes().own_mb, "MB"),
        }

    def _of_pages(self) -> Sample:
        sample: Sample = {}
        for page, held in self._pages.held().items():
            sample[f"{page}_heap"] = (held.heap_kb, "kB")
            sample[f"{page}_nodes"] = (held.nodes, "nodes")
            sample[f"{page}_listeners"] = (held.listeners, "listeners")
            sample[f"{page}_documents"] = (held.documents, "documents")
        return sample

    def _of_the_data(self) -> Sample:
        path = self._server.data / FILE_NAME
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as conn:
            kinds = dict(conn.execute("SELECT kind, count(*) FROM journal GROUP BY kind"))
            (seq,) = conn.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()
            (waiting,) = conn.execute("SELECT count(*) FROM tickets WHERE state = 'waiting'").fetchone()
            # Not the file's size: what is in the log only is a page, too.
            (pages,), (page_size,) = (conn.execute(f"PRAGMA {name}").fetchone() for name in _PAGES)
        log = path.with_name(f"{path.name}-wal")
        return {
            "issued": (kinds.get("issued", 0), "tickets"),
            "called": (kinds.get("called", 0), "calls"),
            "waiting": (waiting, "tickets"),
            "journal": (seq, "entries"),
            "database": (pages * page_size / 2**20, "MB"),
            "write_ahead_log": (log.stat().st_size / 2**20 if log.exists() else 0.0, "MB"),
        }
