"""Says what the server asks for while it serves, by eSpeak NG: ``python -m scripts.voice_sayer FOLDER``.

Each line of standard input is a text as JSON (``office/voice/when_asked.py``); each becomes a clip in the
folder. It ends with its input, and a limit of processor time ends it, too.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

from office.words.catalogue import OWN
from scripts.voice_clips import VOICES, Speaker, resampled, write_opus

_NICENESS = 15
_MOST_PROCESSOR_S = 60


def main(folder: Path) -> None:
    """Make a clip of each line's text that has none. Raises RuntimeError, OSError."""
    os.nice(_NICENESS)
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_PROCESSOR_S, _MOST_PROCESSOR_S))
    speaker = Speaker()
    for line in sys.stdin:
        wanted = json.loads(line)
        path = folder / f"{wanted['clip']}.opus"
        name = wanted["dialect"] if wanted["language"] == OWN else wanted["language"]
        voice = VOICES[name][0] if name in VOICES else wanted["voice"]
        if not path.exists():
            write_opus(path, resampled(speaker.say(voice, wanted["text"]), speaker.hertz))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
