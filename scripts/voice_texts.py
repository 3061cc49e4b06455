"""Makes the clips in which kiosks read out their page: ``python -m scripts.voice_texts CONFIG``.

For the page's own words and the names in that config.toml, in its dialect and in English. What is there is
left alone: a clip is named by its words.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from kiosk.spoken_texts import spoken_texts
from office.settings import ConfigError, load
from office.voice.clips import Language
from office.voice.library import MADE, TEXTS
from office.voice.reading import Dialect
from office.voice.texts import text_clip
from scripts.voice_clips import VOICES, Speaker, resampled, write_opus

WRITTEN_SHORT = {"min": "minutes", "h": "hours", "s, then touch again": "seconds, then touch again"}
"""English texts that stand on buttons shorter than they are said."""


def make_texts(texts_of: Mapping[Language, Collection[str]], dialect: Dialect, folder: Path) -> int:
    """Write what is missing into ``folder/<voice>`` and return how many clips that were.

    Raises RuntimeError, OSError.
    """
    speaker, made = Speaker(), 0
    for language, texts in texts_of.items():
        name = "en" if language is Language.ENGLISH else dialect.value
        (folder / name).mkdir(parents=True, exist_ok=True)
        for text in sorted(texts):
            path = folder / name / f"{text_clip(text, language)}.opus"
            if not path.exists():
                words = WRITTEN_SHORT.get(text, text)
                # Capitals alone would be taken for an abbreviation and spelled.
                words = words.lower() if words.isupper() else words
                write_opus(path, resampled(speaker.say(VOICES[name][0], words), speaker.hertz))
                made += 1
    return made


def main(arguments: list[str]) -> int:
    """Make the clips of one config.toml; only the page's own where that file has faults."""
    settings = None
    try:
        settings = load(Path(arguments[0]))
    except ConfigError:
        print(
            f"{arguments[0]} has faults (`server.py check`): its names are not read out yet", file=sys.stderr
        )
    dialect = settings.voice.manner.dialect if settings else Dialect.NORTH
    print(f"{make_texts(spoken_texts(settings), dialect, MADE / TEXTS)} clips made for the kiosks")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
