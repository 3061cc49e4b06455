"""Cuts what a scanner sends into codes: each ends with CR, LF or a pause."""

import re
import time
from collections.abc import Callable

from hardware.scanning.codes import Scan, UnknownCode

MOST_BYTES = 512
"""Of one code; a card's has about 150. A longer one is no code of ours, and is not kept."""
_AGAIN_S = 3.0
_END = re.compile(rb"[\r\n]")


class ScanReader:
    """Hears one scanner. ``meaning`` turns a code's text into a scan, ``on_scan`` gets each.

    A code lying in front of the scanner is read again and again: the same scan counts once in three seconds.
    Only what has not ended yet is held as text. ``clock_s`` is never set.
    """

    def __init__(
        self,
        meaning: Callable[[str], Scan],
        on_scan: Callable[[Scan], None],
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._meaning = meaning
        self._on_scan = on_scan
        self._clock_s = clock_s
        self._begun = b""
        self._is_too_long = False
        self._last: Scan | None = None
        self._last_s = 0.0

    def feed(self, received: bytes) -> None:
        """Take what came; b"" is a pause, which ends a code, too."""
        if not received:
            self._end()
            return
        *ended, begun = _END.split(received)
        for part in ended:
            self._add(part)
            self._end()
        self._add(begun)

    def forget(self) -> None:
        """Drop half a code: the scanner was unplugged."""
        self._begun, self._is_too_long = b"", False

    def _add(self, part: bytes) -> None:
        self._is_too_long = self._is_too_long or len(self._begun) + len(part) > MOST_BYTES
        self._begun = b"" if self._is_too_long else self._begun + part

    def _end(self) -> None:
        code, is_too_long = self._begun, self._is_too_long
        self.forget()
        if is_too_long:
            self._tell(UnknownCode())
        elif code.strip():
            # An exception of decoding would carry the text into the log.
            text = code.decode(errors="replace").strip()
            is_text = "\ufffd" not in text and text.isprintable()
            self._tell(self._meaning(text) if is_text else UnknownCode())

    def _tell(self, scan: Scan) -> None:
        now_s = self._clock_s()
        is_again = scan == self._last and now_s - self._last_s < _AGAIN_S
        self._last, self._last_s = scan, now_s
        if not is_again:
            self._on_scan(scan)
