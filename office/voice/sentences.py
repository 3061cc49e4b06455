"""What is said when a number is called, as clips to be joined. Standard library only."""

from dataclasses import dataclass

from office.voice.clips import (
    ALMOST,
    COUNTER,
    SOON,
    TICKET,
    TO_COUNTER,
    TRIAL,
    TRIAL_TICKET,
    VISITOR,
    Language,
    english_number,
    letter_clip,
    word_clip,
)
from office.voice.reading import DIGITS, MOST, Dialect, Reading, read_digits, read_label, read_number

Sentence = tuple[tuple[str, ...], ...]
"""Groups of clip names; between two groups the speaker draws breath."""
_ENGLISH_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Manner:
    """How an office speaks."""

    reading: Reading = Reading.NUMBER
    dialect: Dialect = Dialect.NORTH


def call_sentence(
    label: str,
    counter: int,
    language: Language = Language.VIETNAMESE,
    manner: Manner | None = None,
    *,
    is_trial: bool = False,
) -> Sentence:
    """Return "Mời công dân số B không mười hai, đến quầy số năm" or "Ticket B zero one two, counter five".

    ``counter`` is 1 to 99. ``is_trial`` says "Gọi thử máy, mời số thử" instead. A sign of the label that no
    voice can say is left out: the screen shows it.
    """
    manner = manner or Manner()
    number, at = label_clips(label, language, manner), number_clips(counter, language, manner)
    if language is Language.ENGLISH:
        return (TRIAL_TICKET if is_trial else TICKET, *number), (COUNTER, *at)
    return (TRIAL if is_trial else VISITOR, *number), (TO_COUNTER, *at)


def soon_sentence(language: Language = Language.VIETNAMESE) -> Sentence:
    """Return "Sắp đến lượt bạn" or "Almost your turn", for the phone of whoever is called soon."""
    return ((ALMOST if language is Language.ENGLISH else SOON,),)


def label_clips(label: str, language: Language, manner: Manner) -> list[str]:
    """Return how a label is read, without a sign that no voice can say; in English digit by digit."""
    reading = Reading.DIGITS if language is Language.ENGLISH else manner.reading
    words = read_label(label, reading, manner.dialect)
    return [clip for word in words if (clip := _clip(word, language))]


def number_clips(number: int, language: Language, manner: Manner) -> list[str]:
    """Return how a count is read, of 0 or more; digit by digit where it is too large for the language."""
    if language is Language.ENGLISH:
        if number < _ENGLISH_HUNDRED:
            return list(english_number(number))
        return [_english_digit(word) for word in read_digits(str(number))]
    words = read_number(number, manner.dialect) if number <= MOST else read_digits(str(number))
    return [word_clip(word) for word in words]


def _clip(word: str, language: Language) -> str | None:
    try:
        if len(word) == 1 and word.isupper():
            return letter_clip(word, language)
        return _english_digit(word) if language is Language.ENGLISH else word_clip(word)
    except (KeyError, ValueError):
        return None


def _english_digit(word: str) -> str:
    return english_number(DIGITS.index(word))[0]
