"""Whether a write-ahead log lost commits: SQLite takes all that follows a broken frame for never written.

Mostly that is right, for so a commit looks that a power cut tore. But each is flushed before the next begins:
two whole ones behind the broken frame were acknowledged, and going on would lose them without a word.
"""

import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_MAGIC = 0x377F0682
"""The last bit set: the checksums are big-endian."""
_HEAD, _FRAME_HEAD = 32, 24
_FRAMES_AT = 16
"""Where the wal-index keeps how many frames SQLite takes."""
_WHOLE_COMMITS = 2

Sum = tuple[int, int]


def lost_commits(path: Path) -> bool:
    """Whether acknowledged commits stand in the log of the database ``path`` where SQLite does not look.

    A connection must have read the database and still be open: SQLite has then said how far it looks.
    """
    log = Path(f"{path}-wal")
    if not log.exists() or log.stat().st_size <= _HEAD:
        return False
    index = Path(f"{path}-shm").read_bytes()[_FRAMES_AT : _FRAMES_AT + 4]
    (taken,) = struct.unpack("=I", index)
    with log.open("rb") as file:
        return _has_commits_behind(file, int(taken), _page_size(path))


def _has_commits_behind(file: BinaryIO, taken: int, page_size: int) -> bool:
    head = file.read(_HEAD)
    magic = struct.unpack(">I", head[:4])[0]
    order = ">" if magic == _MAGIC | 1 else "<"
    before = _kept(head[24:])
    is_broken = magic | 1 != _MAGIC | 1 or _sum(order, head[:24], (0, 0)) != before
    salts = head[16:24]
    if taken:
        file.seek(_HEAD + (taken - 1) * (_FRAME_HEAD + page_size))
        before = _kept(file.read(_FRAME_HEAD)[16:])
        file.seek(page_size, os.SEEK_CUR)
    elif is_broken:
        salts = file.read(_FRAME_HEAD)[8:16]
        file.seek(_HEAD)
    commits = 0
    for frame_head, page in _frames(file, page_size):
        is_next = frame_head[8:16] == salts
        is_next = is_next and _sum(order, frame_head[:8] + page, before) == _kept(frame_head[16:])
        is_commit = is_next and frame_head[4:8] != bytes(4)
        if is_commit and not is_broken:
            return False  # Another program has just appended it.
        is_broken = is_broken or not is_next
        commits = commits + is_commit if is_next else 0
        if commits == _WHOLE_COMMITS:
            return True
        before = _kept(frame_head[16:])
    return False


def _kept(checksum: bytes) -> Sum:
    one, two = struct.unpack(">2I", checksum)
    return one, two


def _frames(file: BinaryIO, page_size: int) -> Iterator[tuple[bytes, bytes]]:
    while len(frame := file.read(_FRAME_HEAD + page_size)) == _FRAME_HEAD + page_size:
        yield frame[:_FRAME_HEAD], frame[_FRAME_HEAD:]


def _page_size(path: Path) -> int:
    with path.open("rb") as file:
        size = int(struct.unpack(">H", file.read(18)[16:])[0])
    return 65_536 if size == 1 else size


def _sum(order: str, content: bytes, before: Sum) -> Sum:
    """Return SQLite's checksum of ``content`` that goes on from ``before``."""
    one, two = before
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two
