"""Makes the clips in which kiosks read out their page: ``python -m scripts.voice_texts CONFIG``.

For the page's own words and the names in that config.toml, in its dialect, in English and in the other
languages of its kiosks. What is there is left alone: a clip is named by its words.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from kiosk.spoken_texts import spoken_texts
from office.settings import ConfigError, load
from office.voice.library import MADE, TEXTS
from office.voice.reading import Dialect
from office.voice.texts import text_clip
from office.words.catalogue import LANGUAGES, OWN, Catalogue, faults_in, shipped
from office.words.languages import language_of
from scripts.telling import tell, tell_fault
from scripts.voice_clips import VOICES, Speaker, resampled, write_opus

WRITTEN_SHORT = {"min": "minutes", "h": "hours", "s, then touch again": "seconds, then touch again"}
"""English texts that stand on buttons shorter than they are said."""


def make_texts(
    texts_of: Mapping[str, Collection[str]], dialect: Dialect, folder: Path, words: Catalogue | None = None
) -> int:
    """Write what is missing into ``folder/<voice>`` and return how many clips that were.

    ``words`` says which voice eSpeak NG has for a language. Raises RuntimeError, OSError.
    """
    speaker, made, words = Speaker(), 0, words or shipped(LANGUAGES)
    for language, texts in texts_of.items():
        name = dialect.value if language == OWN else language
        voice = VOICES[name][0] if name in VOICES else language_of(words, language).voice
        if voice is None:
            continue
        (folder / name).mkdir(parents=True, exist_ok=True)
        for text in sorted(texts):
            path = folder / name / f"{text_clip(text, language)}.opus"
            if not path.exists():
                spoken = WRITTEN_SHORT.get(text, text)
                # Capitals alone would be taken for an abbreviation and spelled.
                spoken = spoken.lower() if spoken.isupper() and len(spoken) > 1 else spoken
                write_opus(path, resampled(speaker.say(voice, spoken), speaker.hertz))
                made += 1
    return made


def main(arguments: list[str]) -> int:
    """Make the clips of one config.toml; only the page's own where that file has faults."""
    settings = None
    try:
        settings = load(Path(arguments[0]))
    except ConfigError:
        tell_fault(
            f"{arguments[0]} has faults: its names are not read out yet. This says which:"
            f" .venv/bin/python server.py check --config {arguments[0]}"
        )
    dialect = settings.voice.manner.dialect if settings else Dialect.NORTH
    words = settings.words if settings else None
    if faults := faults_in(LANGUAGES):
        tell_fault("\n".join(faults))
        return 1
    made = make_texts(spoken_texts(settings), dialect, MADE / TEXTS, words)
    tell(f"{made} clips made for the kiosks")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
