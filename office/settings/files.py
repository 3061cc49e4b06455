"""What a key that names a folder or a file may hold."""

from pathlib import Path, PurePosixPath
from typing import Any

from office.settings.allowed import Allowed
from office.words.catalogue import LANGUAGES


class DataFolder(Allowed):
    """A folder, absolute or under the one the server starts in."""

    text = "a folder"

    def read(self, value: Any) -> Path:
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise self.wrong(value)
        return Path(value)


class _OptionalPath(Allowed):
    """A path, absolute or under the folder the server starts in; "" for none."""

    def read(self, value: Any) -> Path | None:
        if value == "":
            return None
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise self.wrong(value)
        return Path(value)


class PemFile(_OptionalPath):
    """A file of keys or certificates."""

    text = '"" or a PEM file'


class VoiceFolder(_OptionalPath):
    """A folder of recordings."""

    text = '"" or a folder of recordings'


class NoticeFolder(_OptionalPath):
    """A folder of notices."""

    text = '"" or a folder of notices'


class WordsFile(Allowed):
    """A file of sentences, whose name is their language."""

    text = f"a file named by its language ({', '.join(LANGUAGES)}), such as 'own/{LANGUAGES[0]}.ftl'"

    def read(self, value: Any) -> Path:
        if not isinstance(value, str) or not value.isprintable():
            raise self.wrong(value)
        path = Path(value)
        if path.suffix != ".ftl" or path.stem not in LANGUAGES:
            raise self.wrong(value)
        return path


class FolderInside(Allowed):
    """A folder that cannot leave the folder it is in."""

    text = "a folder under server.data, without .. and not starting with /"

    def read(self, value: Any) -> Path:
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise self.wrong(value)
        path = PurePosixPath(value)
        if path.is_absolute() or ".." in path.parts:
            raise self.wrong(value)
        return Path(path)


class DeviceFile(Allowed):
    """A device of this machine. Whether it is there shows when it is used: it may be plugged in later."""

    text = "a device's file such as '/dev/usb/lp0'"

    def read(self, value: Any) -> Path:
        if not isinstance(value, str) or not value.isprintable() or "\\" in value:
            raise self.wrong(value)
        path = PurePosixPath(value)
        if not path.is_absolute() or len(path.parts) < 2 or ".." in path.parts:
            raise self.wrong(value)
        return Path(path)
