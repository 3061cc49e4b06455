"""Brings docs/configuration.md and docs/vi/configuration.md up to date with the keys of config.toml, those of
capabilities included. What a key means in Vietnamese stays as it stands in its row: of a new key it is
``?`` until somebody writes it there.
"""

import sys
from pathlib import Path

from office.capabilities import settings_of
from office.settings import reference
from office.settings.reference import ENGLISH, Phrases, with_reference
from scripts.key_meanings import vietnamese
from server import CAPABILITIES


def main() -> int:
    """Write the documents anew after their mark; with ``--check`` only say by 1 that one would be another."""
    is_current = True
    told = vietnamese(reference.VIETNAMESE.read_text(encoding="utf-8"))
    for document, phrases in ((reference.DOCUMENT, ENGLISH), (reference.VIETNAMESE, told)):
        is_current = _is_current(document, phrases, is_checked="--check" in sys.argv) and is_current
    return int(not is_current) if "--check" in sys.argv else 0


def _is_current(document: Path, phrases: Phrases, *, is_checked: bool) -> bool:
    text = document.read_text(encoding="utf-8")
    written = with_reference(text, settings_of(CAPABILITIES), phrases)
    if not is_checked:
        document.write_text(written, encoding="utf-8")
    return written == text


if __name__ == "__main__":
    sys.exit(main())
