"""What is said when a number is called, as clips to be joined. Standard library only."""

from dataclasses import dataclass

from office.voice.clips import (
    ALMOST,
    COUNTER,
    SOON,
    TICKET,
    TO_COUNTER,
    VISITOR,
    Language,
    english_number,
    letter_clip,
    word_clip,
)
from office.voice.reading import DIGITS, Dialect, Reading, read_label, read_number

Sentence = tuple[tuple[str, ...], ...]
"""Groups of clip names; between two groups the speaker draws breath."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How an office speaks."""

    reading: Reading = Reading.NUMBER
    dialect: Dialect = Dialect.NORTH


def call_sentence(
    label: str, counter: int, language: Language = Language.VIETNAMESE, manner: Manner | None = None
) -> Sentence:
    """Return "Mời công dân số B không mười hai, đến quầy số năm" or "Ticket B zero one two, counter five".

    ``counter`` is 1 to 99. A sign of the label that no voice can say is left out: the screen shows it.
    """
    manner = manner or Manner()
    if language is Language.ENGLISH:
        words = read_label(label, Reading.DIGITS)
        return (TICKET, *_clips(words, language)), (COUNTER, *english_number(counter))
    words = read_label(label, manner.reading, manner.dialect)
    number = (word_clip(word) for word in read_number(counter, manner.dialect))
    return (VISITOR, *_clips(words, language)), (TO_COUNTER, *number)


def soon_sentence(language: Language = Language.VIETNAMESE) -> Sentence:
    """Return "Sắp đến lượt bạn" or "Almost your turn", for the phone of whoever is called soon."""
    return ((ALMOST if language is Language.ENGLISH else SOON,),)


def _clips(words: tuple[str, ...], language: Language) -> list[str]:
    return [clip for word in words if (clip := _clip(word, language))]


def _clip(word: str, language: Language) -> str | None:
    try:
        if len(word) == 1 and word.isupper():
            return letter_clip(word, language)
        return _english_digit(word) if language is Language.ENGLISH else word_clip(word)
    except (KeyError, ValueError):
        return None


def _english_digit(word: str) -> str:
    return english_number(DIGITS.index(word))[0]
