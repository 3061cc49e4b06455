"""Asks a dossier system by HTTP for all dossiers as JSON; an answer is bounded in size and time."""

import hashlib
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import urllib3

from office.dossiers.adapters.bounded_http import bounded_pool
from office.dossiers.adapters.row_files import MOST_BYTES, read_json, rows_of
from office.dossiers.adapters.source import Batch, SourceAway, UnreadableFile
from office.dossiers.judging import Judge

_CONNECT_S = 5.0
_READ_S = 15.0
_WHOLE_S = 60.0
"""For a whole answer's body: one that comes a byte at a time never times out by reading."""
_PIECE = 64 * 1024
_OK, _NOT_MODIFIED = 200, 304


@dataclass(frozen=True, slots=True)
class _Answer:
    """What an answer said of itself; ``as_of`` is None where it said no time."""

    etag: str
    as_of: datetime | None
    had_faults: bool
    body_hash: bytes
    fetched_at: datetime

    def unchanged(self, now: datetime) -> Batch:
        """Return what the same answer tells once more: no rows, and no later time than it is of."""
        return Batch(confirmed_at=None if self.had_faults else min(now, self.as_of or now), mark=self.etag)


class HttpJson:
    """Asks ``address``, with ``token`` as a bearer's where there is one.

    The answer is a list of rows, or an object with the list under ``dossiers`` and, under ``as_of``, the time
    it is of. Its ETag is held in memory only: after a restart everything is told once more. One that is the
    same as the last, by its ETag or to the byte, tells no rows. Logs name the server only: the rest of the
    address may hold a key.
    """

    def __init__(
        self,
        address: str,
        token: str | None,
        judge: Judge,
        clock: Callable[[], datetime],
        *,
        read_s: float = _READ_S,
        whole_s: float = _WHOLE_S,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._address, self._judge, self._clock = address, judge, clock
        self._server = _server(address)
        self._whole_s, self._most_bytes = whole_s, most_bytes
        # What is packed may unpack to any size, so nothing packed is asked for.
        self._headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
        if token is not None:
            self._headers["Authorization"] = f"Bearer {token}"
        self._last: _Answer | None = None
        self._fetched: _Answer | None = None
        self._pool = bounded_pool(_CONNECT_S, read_s)

    def fetch(self) -> Batch:
        """Return what it tells; no rows where nothing changed since the last. Raises SourceAway."""
        now = self._clock()
        if self._last is not None and self._last.fetched_at > now:
            # Its rows were kept as of a time still to come: the clock was ahead.
            self._last = None
        etag = "" if self._last is None else self._last.etag
        headers = self._headers | ({"If-None-Match": etag} if etag else {})
        try:
            answer = self._pool.request(
                "GET", self._address, headers=headers, redirect=False, preload_content=False
            )
        except urllib3.exceptions.HTTPError as error:
            raise SourceAway(f"{type(error).__name__} at {self._server}") from error
        try:
            if answer.status == _NOT_MODIFIED and self._last is not None and etag:
                return self._last.unchanged(now)
            packing = answer.headers.get("Content-Encoding")
            if answer.status != _OK or packing is not None:
                told = f"{answer.status}{'' if packing is None else f', packed as {packing}'}"
                raise SourceAway(f"{self._server} answers {told}", _retry_s(answer))
            return self._batch(self._body(answer), answer.headers.get("ETag", ""), now)
        finally:
            # What is left of an answer that was not read whole would be taken for the next one's beginning.
            answer.close()
            answer.release_conn()

    def taken(self, batch: Batch) -> None:
        """Ask from now on only for what is newer."""
        if batch.refused is None and batch.told:
            self._last = self._fetched

    def close(self) -> None:
        """Close the connection."""
        self._pool.clear()

    def _body(self, answer: urllib3.BaseHTTPResponse) -> bytes:
        body, until = bytearray(), time.monotonic() + self._whole_s
        try:
            while piece := answer.read1(_PIECE):
                body += piece
                if len(body) > self._most_bytes:
                    raise SourceAway(f"{self._server}: more than {self._most_bytes} bytes")
                if time.monotonic() > until:
                    raise SourceAway(f"{self._server}: no whole answer in {self._whole_s:g} s")
        except urllib3.exceptions.HTTPError as error:
            raise SourceAway(f"{type(error).__name__} at {self._server}") from error
        return bytes(body)

    def _batch(self, body: bytes, etag: str, now: datetime) -> Batch:
        body_hash = hashlib.sha256(body).digest()
        if self._last is not None and self._last.body_hash == body_hash:
            return self._last.unchanged(now)
        try:
            value = read_json(body)
            rows = rows_of(value)
        except UnreadableFile as error:
            return Batch(refused=error.fault)
        as_of = _as_of(value)
        at = min(now, as_of or now)
        told, faults = self._judge.judged(rows, at, now)
        self._fetched = _Answer(etag, as_of, bool(faults), body_hash, now)
        return Batch(told, faults, confirmed_at=None if faults else at, listed_at=now, mark=etag)


def _server(address: str) -> str:
    """Return scheme, host and port of an address, without a name, a password or a key in it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "an address that is none"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def _as_of(value: Any) -> datetime | None:
    text = value.get("as_of") if isinstance(value, dict) else None
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return None if moment is None or moment.tzinfo is None else moment.astimezone(UTC)


def _retry_s(answer: urllib3.BaseHTTPResponse) -> float | None:
    text = answer.headers.get("Retry-After", "")
    return float(text) if re.fullmatch("[0-9]{1,5}", text) else None
