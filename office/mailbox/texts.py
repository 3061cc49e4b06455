"""What a message's text may be, when two are equal, and when its writer is given a hint."""

import hashlib
import re
import unicodedata
from typing import Final

from office.mailbox.refusals import MessageLength

LEAST: Final = 20
MOST: Final = 2_000
_MOST_OFFICE_WORDS: Final = 5_000
_LEAST_CONTACT, _MOST_CONTACT = 3, 200
_COPIED_WORDS: Final = 8
"""So many words in a row, the same in both texts, are no chance."""
_NUMBER: Final = re.compile(r"(?<!\d)\+?\d(?:[ .\-]?\d){8,11}(?![ .\-]?\d)", re.ASCII)
"""9 to 12 digits in a row, as telephones and identity cards have, also as people group them."""
_OF_WORDS: Final = "LMN"
"""Letters, marks and numbers, as Unicode's categories begin."""
_UNSEEN: Final = re.compile(r"[^\S\n]+")


def tidy(text: str) -> str:
    """Return the text precomposed (NFC), lines kept, other unseen marks as single blanks, none around."""
    marks = unicodedata.normalize("NFC", text)
    seen = (mark if mark == "\n" or unicodedata.category(mark)[0] != "C" else " " for mark in marks)
    return _UNSEEN.sub(" ", "".join(seen)).strip()


def letter(text: str) -> str:
    """Return what a writer wrote, tidied. Raises MessageLength outside 20 to 2,000 characters."""
    return _between(tidy(text), LEAST, MOST)


def reply(text: str) -> str:
    """Return what a writer replied, tidied. Raises MessageLength for none and above 2,000 characters."""
    return _between(tidy(text), 1, MOST)


def office_words(text: str) -> str:
    """Return the office's own words, tidied. Raises MessageLength for none and above 5,000 characters."""
    return _between(tidy(text), 1, _MOST_OFFICE_WORDS)


def contact(text: str) -> str:
    """Return how to reach a writer, tidied. Raises MessageLength outside 3 to 200 characters."""
    return _between(tidy(text), _LEAST_CONTACT, _MOST_CONTACT)


def fingerprint(text: str) -> str:
    """Return what is alike for texts that differ in case, blanks and signs only, as hex.

    Of a text of signs alone, such as Braille, each sign counts: else all such texts would be one.
    """
    return hashlib.sha256((" ".join(_words(text)) or text).encode()).hexdigest()


def copies(summary: str, text: str) -> bool:
    """Whether ``summary`` repeats ``text``: eight words in a row, or all of a text that has fewer."""
    words, summed_up = _words(text), f" {' '.join(_words(summary))} "
    runs = max(len(words) - _COPIED_WORDS, 0) + 1
    return bool(words) and any(
        f" {' '.join(words[at : at + _COPIED_WORDS])} " in summed_up for at in range(runs)
    )


def holds_a_number(text: str) -> bool:
    """Whether a telephone's or an identity card's number seems to be typed: 9 to 12 digits in a row.

    Its writer is then told who reads the text; nothing is refused.
    """
    return _NUMBER.search(text) is not None


def _words(text: str) -> list[str]:
    marks = unicodedata.normalize("NFC", text).casefold()
    # The vowels of Thai, Lao and Khmer are marks: without them two words would be one.
    return "".join(mark if unicodedata.category(mark)[0] in _OF_WORDS else " " for mark in marks).split()


def _between(text: str, least: int, most: int) -> str:
    if not least <= len(text) <= most:
        raise MessageLength(
            f"a text of {len(text)} characters: {least} to {most} are taken", least=str(least), most=str(most)
        )
    return text
