"""Where a clip is found: the office's own recordings first, then the voices made at set-up."""

from collections.abc import Sequence
from pathlib import Path

from office.voice.clips import CHIME, Language, inventory
from office.voice.reading import Dialect
from office.voice.recordings import clip_files

MADE = Path(__file__).parent / "made"


class Library:
    """The clips of one office. Looked for once: recordings added later need a restart."""

    def __init__(self, own: Path | None, dialect: Dialect, made: Path = MADE) -> None:
        folders = [made / "en", made / dialect, *([own] if own else [])]
        needed = {CHIME, *inventory(Language.VIETNAMESE, dialect), *inventory(Language.ENGLISH)}
        found = [clip_files(folder) for folder in folders if folder.is_dir()]
        self._files = {name: path for files in found for name, path in files.items() if name in needed}

    @property
    def names(self) -> Sequence[str]:
        """Every clip there is, in the order of their names."""
        return sorted(self._files)

    def file(self, name: str) -> Path | None:
        """Return the file of a clip, None where there is none."""
        return self._files.get(name)
