"""Has texts spoken that the office changes while it serves, such as procedures, once they are asked for.

eSpeak NG is no part of the office: a program of its own says what is asked for and ends. What it made is kept
by a hash of the words, the newest of it.
"""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from queue import Full, Queue
from time import monotonic

import structlog

log = structlog.get_logger(__name__)

MOST_AT_ONCE = 80
MOST_LETTERS = 300
"""Of one text: about 25 s."""
_MOST_BATCHES = 6
_MOST_BYTES = 64_000_000
_MOST_FILES = 6_000
_WITHIN_S = 90.0
_REST_S = 30.0
"""After a failure nobody is kept waiting for the next one for so long."""
_LOOK_S = 0.1
_LAST_S = 5.0
_CLIP = re.compile(r"text-[0-9a-f]{16}\Z")
_ROOT = Path(__file__).resolve().parents[2]
_PROGRAM = "scripts.voice_sayer"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text to be spoken. ``voice`` is eSpeak NG's for the language, ``clip`` the name by its words."""

    clip: str
    text: str
    language: str
    voice: str
    dialect: str


def spoken_folder(data: Path, dialect: str) -> Path:
    """Return where an office with that data folder keeps what was spoken in that dialect."""
    return data / "spoken" / dialect


def spoken_file(data: Path, dialect: str, clip: str) -> Path | None:
    """Return the file of a clip, None where it is not made; what is asked for is kept longer."""
    if not _CLIP.match(clip):
        return None
    file = spoken_folder(data, dialect) / f"{clip}.opus"
    try:
        os.utime(file)
    except OSError:
        return None
    return file


def can_speak() -> bool:
    """Whether the program and eSpeak NG are on this machine, as the set-up leaves them."""
    program = _ROOT / f"{_PROGRAM.replace('.', '/')}.py"
    return program.exists() and find_spec("espeakng_loader") is not None


class SpeechMaker:
    """Makes clips beside the requests, one batch at a time, until closed. No request waits for it."""

    def __init__(self, folder: Path, command: Sequence[str] = (sys.executable, "-m", _PROGRAM)) -> None:
        self._folder, self._command = folder, command
        self._wanted: Queue[list[Wanted]] = Queue(_MOST_BATCHES)
        self._guard = threading.Lock()
        self._pending: set[str] = set()
        self._rests_until_s = 0.0
        self._is_closed = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def rests(self) -> bool:
        """Whether the last try failed a moment ago."""
        return monotonic() < self._rests_until_s

    def is_made(self, clip: str) -> bool:
        """Whether that clip can be played."""
        return (self._folder / f"{clip}.opus").exists()

    def ask(self, texts: Sequence[Wanted]) -> None:
        """Have made what is not there yet, as far as there is room among what others asked for."""
        with self._guard:
            if self.rests or self._is_closed.is_set():
                return
            missing = {one.clip: one for one in texts[:MOST_AT_ONCE] if not self.is_made(one.clip)}
            batch = [one for clip, one in missing.items() if clip not in self._pending]
            if not batch:
                return
            try:
                self._wanted.put_nowait(batch)
            except Full:
                return
            self._pending |= {one.clip for one in batch}
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, daemon=True)
                self._thread.start()

    def close(self) -> None:
        """End the program that speaks, if one does."""
        self._is_closed.set()
        thread = self._thread
        if thread is not None:
            thread.join(_LAST_S)

    def _work(self) -> None:
        """Make what is wanted, and end once there is nothing more."""
        while (batch := self._next()) is not None:
            try:
                self._make(batch)
                forget_oldest(self._folder)
            except OSError as error:
                self._rest(str(error))
            finally:
                with self._guard:
                    self._pending -= {one.clip for one in batch}

    def _next(self) -> list[Wanted] | None:
        with self._guard:
            if self._wanted.empty() or self._is_closed.is_set():
                self._thread = None
                return None
            return self._wanted.get_nowait()

    def _make(self, batch: Sequence[Wanted]) -> None:
        """Run the program for some texts; it writes each clip whole or not at all."""
        self._folder.mkdir(parents=True, exist_ok=True)
        lines = "".join(f"{json.dumps(asdict(one), ensure_ascii=False)}\n" for one in batch)
        process = subprocess.Popen(
            [*self._command, str(self._folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            cwd=_ROOT,
            start_new_session=True,
        )
        assert process.stdin is not None  # noqa: S101
        try:
            with process.stdin:
                process.stdin.write(lines.encode())
            until_s = monotonic() + _WITHIN_S
            while process.poll() is None and monotonic() < until_s and not self._is_closed.is_set():
                self._is_closed.wait(_LOOK_S)
        finally:
            if process.poll() is None:
                process.kill()
            process.wait()
        if process.returncode != 0 and not self._is_closed.is_set():
            self._rest(f"it ended with {process.returncode}")

    def _rest(self, reason: str) -> None:
        self._rests_until_s = monotonic() + _REST_S
        log.warning("not_spoken", reason=reason)


def forget_oldest(folder: Path, most_files: int = _MOST_FILES, most_bytes: int = _MOST_BYTES) -> None:
    """Remove what was not asked for the longest, until so many files and bytes are left at most."""
    found = sorted(
        ((each.stat(), each) for each in folder.glob("*.opus")), key=lambda pair: pair[0].st_mtime_ns
    )
    count, size = len(found), sum(stat.st_size for stat, _ in found)
    for stat, file in found:
        if count <= most_files and size <= most_bytes:
            return
        file.unlink(missing_ok=True)
        count, size = count - 1, size - stat.st_size
