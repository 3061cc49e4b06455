"""Makes the clips in which kiosks read out their page: ``python -m scripts.voice_texts CONFIG``.

For the page's own words and the names in that config.toml, in its dialect, in English and in the other
languages of its kiosks. What is there is left alone: a clip is named by its words.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
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
    speaker, words, wanted = Speaker(), words or shipped(LANGUAGES), list[_Wanted]()
    for language, texts in texts_of.items():
        name = dialect.value if language == OWN else language
        voice = VOICES[name][0] if name in VOICES else language_of(words, language).voice
        if voice is None:
            continue
        (folder / name).mkdir(parents=True, exist_ok=True)
        clips = {text: folder / name / f"{text_clip(text, language)}.opus" for text in sorted(texts)}
        wanted += [_Wanted(voice, text, path) for text, path in clips.items() if not path.exists()]
    turn = threading.Lock()
    # To write a clip takes ten times as long as to say it, and is the sound library's work, beside Python's.
    with ThreadPoolExecutor(os.cpu_count()) as writing:
        return len(list(writing.map(lambda one: one.make(speaker, turn), wanted)))


@dataclass(frozen=True)
class _Wanted:
    voice: str
    text: str
    path: Path

    def make(self, speaker: Speaker, turn: threading.Lock) -> None:
        """Say the text, one at a time, and write it. Raises RuntimeError, OSError."""
        spoken = WRITTEN_SHORT.get(self.text, self.text)
        # Capitals alone would be taken for an abbreviation and spelled.
        spoken = spoken.lower() if spoken.isupper() and len(spoken) > 1 else spoken
        with turn:
            said = speaker.say(self.voice, spoken)
        write_opus(self.path, resampled(said, speaker.hertz))


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
