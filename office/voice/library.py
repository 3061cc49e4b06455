"""Where a clip is found: the office's own recordings first, then the voices made at set-up.

The words of pages are there as the set-up made them only.
"""

from collections.abc import Sequence
from pathlib import Path

from office.voice.clips import CHIME, Language, inventory, trial_inventory
from office.voice.reading import Dialect
from office.voice.recordings import clip_files

MADE = Path(__file__).parent / "made"
TEXTS = "texts"
"""The folder beside the made voices with the words of pages, by dialect and by other languages."""


def made_when() -> tuple[int, ...]:
    """Return what is another value once the set-up has made voices or the words of pages anew."""
    stamps = (folder / "set_up.stamp" for folder in (MADE, MADE / TEXTS))
    return tuple(stamp.stat().st_mtime_ns if stamp.exists() else 0 for stamp in stamps)


class Library:
    """The clips of one office. Looked for once: recordings added later need a restart."""

    def __init__(self, own: Path | None, dialect: Dialect, made: Path | None = None) -> None:
        made = made or MADE
        folders = [made / "en", made / dialect, *([own] if own else [])]
        needed = {CHIME, *inventory(Language.VIETNAMESE, dialect), *inventory(Language.ENGLISH)}
        needed |= {clip for language in Language for clip in trial_inventory(language)}
        found = [clip_files(folder) for folder in folders if folder.is_dir()]
        others = set(Dialect) - {dialect}
        made_texts = sorted(
            each for each in (made / TEXTS).glob("*") if each.is_dir() and each.name not in others
        )
        self._texts = {name: path for folder in made_texts for name, path in clip_files(folder).items()}
        self._files = {name: path for files in found for name, path in files.items() if name in needed}

    @property
    def names(self) -> Sequence[str]:
        """Every clip of the hall's calls, in the order of their names."""
        return sorted(self._files)

    def file(self, name: str) -> Path | None:
        """Return the file of a clip, a text's included; None where there is none."""
        return self._files.get(name) or self._texts.get(name)
