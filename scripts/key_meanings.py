"""What each table and key of config.toml means in Vietnamese, for docs/vi/configuration.md."""

from office.commands.messages import FOLDER, VIETNAMESE, messages
from office.settings.reference import Phrases
from office.words.reading import read

FILE = FOLDER.with_name("key_meanings") / "vi.ftl"


def meanings() -> dict[str, str]:
    """Return the meanings by the keys' paths with dashes, and under ``reference-`` the tables' heads."""
    found = read(FILE.read_text(encoding="utf-8"), VIETNAMESE, FILE.name)
    return {name: str(entry.message) for name, entry in found.items()}


def vietnamese() -> Phrases:
    """Return what the Vietnamese document says. A key whose meaning is missing raises KeyError there."""
    known, said = meanings(), messages(VIETNAMESE)
    heads = ("key", "allowed", "default", "needed", "whole-needed", "may-lack")
    key, allowed, default, needed, whole, may_lack = (known[f"reference-{name}"] for name in heads)
    words = (key, allowed, default, needed, whole, may_lack)
    return Phrases(words, lambda path: known[path.replace(".", "-")], said)
