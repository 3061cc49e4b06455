"""The outbox: how a message leaves the office. What it says is written where it is sent, from its kind."""

import json
import os
import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

KEPT = timedelta(days=7)
"""How long a message lies in the folder."""
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)-[0-9a-f]{16}\.json(?:\.failed)?")
_FAILED = ".failed"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a message, such as the code."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Message:
    """``to`` is a telephone number or mail address; ``kind`` names the sentence that the values stand in."""

    to: str
    kind: str
    language: str
    values: tuple[Value, ...]


class Outbox(Protocol):
    """Takes messages. It does not wait until they are sent."""

    def send(self, message: Message, now: datetime) -> None:
        """Take one message at that time. Raises OSError where it cannot be kept."""
        ...

    def pretend(self, message: Message, now: datetime) -> None:
        """Take as long and raise what ``send`` would, and send nothing: nobody is told who is known."""
        ...


class FolderOutbox:
    """Writes each message into a file of ``folder`` that only the server's user reads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def send(self, message: Message, now: datetime) -> None:
        """Write one message at that time, whole or not at all. Raises OSError."""
        part = self._written(message, now)
        # Not flushed: a code is worth ten minutes, and after a power cut another is asked for.
        part.rename(part.with_name(part.name.removeprefix(".")))

    def pretend(self, message: Message, now: datetime) -> None:
        """Write the message as ``send`` does, then delete it. Raises OSError."""
        self._written(message, now).unlink()

    def forget_old(self, now: datetime) -> int:
        """Delete the messages older than seven days, and return how many there were."""
        old = [path for path in self._folder.iterdir() if self._is_old(path, now)]
        for path in old:
            path.unlink(missing_ok=True)
        return len(old)

    def _written(self, message: Message, now: datetime) -> Path:
        """Return the file of a message that is not to be sent yet: its name begins with a dot."""
        stamp = now.astimezone(UTC).strftime(_STAMP)
        part = self._folder / f".{stamp}-{secrets.token_hex(8)}.json"
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(_as_json(message))
        return part

    def _is_old(self, path: Path, now: datetime) -> bool:
        # A part that was left by a power cut, too.
        named = _NAME.fullmatch(path.name.removeprefix("."))
        if named is None:
            return False
        return now - datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC) > KEPT


def waiting(folder: Path) -> list[Path]:
    """Return the files of the messages that wait to be sent, the oldest first."""
    return sorted(path for path in folder.glob("*.json") if not path.name.startswith("."))


def held_back(folder: Path) -> int:
    """Return how many messages of the last days could not be sent."""
    return sum(1 for _ in folder.glob(f"*.json{_FAILED}"))


def fail(path: Path) -> None:
    """Mark a message as one that cannot be sent. Raises OSError."""
    path.rename(path.with_name(path.name + _FAILED))


def message_in(path: Path) -> Message | None:
    """Return the message of a file, None where it holds none. Raises OSError."""
    try:
        plain = json.loads(path.read_bytes())
        values = tuple(Value(str(name), str(text)) for name, text in plain["values"].items())
        return Message(str(plain["to"]), str(plain["kind"]), str(plain["language"]), values)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _as_json(message: Message) -> bytes:
    values = {value.name: value.text for value in message.values}
    plain = {"to": message.to, "kind": message.kind, "language": message.language, "values": values}
    return json.dumps(plain, ensure_ascii=False, indent=1).encode()
