"""Brings docs/configuration.md up to date with the keys of config.toml, those of capabilities included."""

import sys

from office.capabilities import settings_of
from office.settings.reference import DOCUMENT, with_reference
from server import CAPABILITIES


def main() -> int:
    """Write the document anew after its mark; with ``--check`` only say by 1 that it would be another one."""
    document = DOCUMENT.read_text(encoding="utf-8")
    written = with_reference(document, settings_of(CAPABILITIES))
    if "--check" in sys.argv:
        return int(written != document)
    DOCUMENT.write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
