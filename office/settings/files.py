"""What a key that names a folder or a file may hold."""

from pathlib import Path, PurePosixPath
from typing import Any

from office.settings.allowed import Allowed
from office.words.catalogue import LANGUAGES

_MOST_OF_NAME, _MOST_OF_PATH = 255, 4095
"""Bytes of one name and of a whole path that Linux takes."""
_TOO_LONG = ": File name too long"


class _Named(Allowed):
    """What names a file or a folder."""

    def named(self, value: Any) -> str:
        """Return the name as it is written. Raises ValueError for what no disk can hold."""
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise self.wrong(value)
        written = value.encode()
        if len(written) > _MOST_OF_PATH or any(len(part) > _MOST_OF_NAME for part in written.split(b"/")):
            raise self.wrong(value, _TOO_LONG)
        return value


class DataFolder(_Named):
    """A folder, absolute or under the one the server starts in."""

    text = "a folder"

    def read(self, value: Any) -> Path:
        return Path(self.named(value))


class _OptionalPath(_Named):
    """A path, absolute or under the folder the server starts in; "" for none."""

    def read(self, value: Any) -> Path | None:
        if value == "":
            return None
        return Path(self.named(value))


class PemFile(_OptionalPath):
    """A file of keys or certificates."""

    text = '"" or a PEM file'


class VoiceFolder(_OptionalPath):
    """A folder of recordings."""

    text = '"" or a folder of recordings'


class NoticeFolder(_OptionalPath):
    """A folder of notices."""

    text = '"" or a folder of notices'


class WordsFile(_Named):
    """A file of sentences, whose name is their language."""

    text = f"a file named by its language ({', '.join(LANGUAGES)}), such as 'own/{LANGUAGES[0]}.ftl'"

    def read(self, value: Any) -> Path:
        path = Path(self.named(value))
        if path.suffix != ".ftl" or path.stem not in LANGUAGES:
            raise self.wrong(value)
        return path


class FolderInside(_Named):
    """A folder that cannot leave the folder it is in."""

    text = "a folder under server.data, without .. and not starting with /"

    def read(self, value: Any) -> Path:
        path = PurePosixPath(self.named(value))
        if path.is_absolute() or ".." in path.parts:
            raise self.wrong(value)
        return Path(path)


class DeviceFile(_Named):
    """A device of this machine. Whether it is there shows when it is used: it may be plugged in later."""

    text = "a device's file such as '/dev/usb/lp0'"

    def read(self, value: Any) -> Path:
        path = PurePosixPath(self.named(value))
        if "\\" in str(value) or not path.is_absolute() or len(path.parts) < 2 or ".." in path.parts:
            raise self.wrong(value)
        return Path(path)
