"""Sentences that are known again by their English: the first that fits counts."""

import re
from collections.abc import Mapping

from office.words.known_sentences import pattern_of


def hidden_by_earlier(english: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return each sentence, by name, that would never be said, and the more general one before it."""
    earlier: dict[str, re.Pattern[str]] = {}
    hidden = []
    for name, text in english.items():
        sample = re.sub(r"\{(\w+)\}", lambda found: "7" if found[1] == "number" else found[1], text)
        hidden += [(name, other) for other, pattern in earlier.items() if pattern.fullmatch(sample)]
        earlier[name] = pattern_of(text)
    return hidden
