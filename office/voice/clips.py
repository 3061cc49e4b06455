"""The clips a voice is made of: their file names, and what is said in each. Standard library only.

Names are plain ASCII, so that a folder survives every memory stick; where two words differ by their tone
alone, the second one's name says its tone. Letters are read as Vietnamese schools spell them
(``reading.py``).
"""

from enum import StrEnum

from office.voice.reading import Dialect, read_number


class Language(StrEnum):
    """What is spoken."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


CHIME = "chuong"
"""Sounds before a call. A voice may bring its own; without it the screen makes one."""

_WORDS = {
    "không": "khong",
    "một": "mot",
    "hai": "hai",
    "ba": "ba",
    "bốn": "bon",
    "năm": "nam",
    "sáu": "sau",
    "bảy": "bay",
    "tám": "tam",
    "chín": "chin",
    "mười": "muoi",
    "mươi": "muoi-ngang",
    "mốt": "mot-sac",
    "tư": "tu",
    "lăm": "lam",
    "linh": "linh",
    "lẻ": "le",
    "trăm": "tram",
    "nghìn": "nghin",
}
_LETTERS = {
    **dict(zip("ABCDĐEFGH", ("a", "bê", "xê", "dê", "đê", "e", "ép", "giê", "hát"), strict=True)),
    **dict(zip("IJKLMNOPQ", ("i", "gi", "ca", "e lờ", "em mờ", "en nờ", "o", "pê", "quy"), strict=True)),
    **dict(
        zip("RSTUVWXYZ", ("e rờ", "ét xì", "tê", "u", "vê", "vê kép", "ích xì", "i dài", "dét"), strict=True)
    ),
}
VISITOR, TO_COUNTER, SOON = "moi-cong-dan-so", "den-quay-so", "sap-den-luot"
_PHRASES = {VISITOR: "Mời công dân số", TO_COUNTER: "đến quầy số", SOON: "Sắp đến lượt bạn"}

TRIAL, TRIAL_TICKET = "moi-so-thu", "trial-ticket"
_OF_TRIALS = {
    Language.VIETNAMESE: {TRIAL: "Gọi thử máy, mời số thử"},
    Language.ENGLISH: {TRIAL_TICKET: "this is a trial, trial ticket"},
}

TICKET, COUNTER, ALMOST = "ticket", "counter", "almost"
_ENGLISH_PHRASES = {TICKET: "ticket", COUNTER: "counter", ALMOST: "almost your turn"}
_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ENGLISH_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

_ONE_DIALECTS_OWN = {"linh", "lẻ", "tư"}


def letter_clip(letter: str, language: Language) -> str:
    """Return the clip of an upper-case letter. Raises KeyError for a sign no voice can say."""
    if language is Language.ENGLISH:
        # English has no name for it; D is how the letter reads to who does not know it.
        letter = "D" if letter == "Đ" else letter
        return f"letter-{_ENGLISH_LETTERS[_ENGLISH_LETTERS.index(letter)].lower()}"
    _ = _LETTERS[letter]
    return "chu-dd" if letter == "Đ" else f"chu-{letter.lower()}"


def word_clip(word: str) -> str:
    """Return the clip of a word that ``reading`` gives. Raises KeyError for any other."""
    return _WORDS[word]


def english_number(number: int) -> tuple[str, ...]:
    """Return the clips of 0 to 99. Raises ValueError outside that range."""
    if not 0 <= number <= 99:
        raise ValueError(f"{number} is not between 0 and 99")
    if number < len(_UNITS):
        return (_UNITS[number],)
    tens, unit = divmod(number, 10)
    return (_TENS[tens - 2], *((_UNITS[unit],) if unit else ()))


def trial_inventory(language: Language) -> dict[str, str]:
    """Return what a voice has besides for trial hours; an office's own recordings may lack it."""
    return dict(_OF_TRIALS[language])


def inventory(language: Language, dialect: Dialect = Dialect.NORTH) -> dict[str, str]:
    """Return what a voice needs: clip name to the words to be said in it."""
    if language is Language.ENGLISH:
        words = {word: word for word in (*_UNITS, *_TENS)}
        return (
            _ENGLISH_PHRASES | words | {letter_clip(letter, language): letter for letter in _ENGLISH_LETTERS}
        )
    own = set(read_number(104, dialect)) | set(read_number(24, dialect))
    spoken = [word for word in _WORDS if word not in _ONE_DIALECTS_OWN or word in own]
    return {
        **_PHRASES,
        **{word_clip(word): word for word in spoken},
        **{letter_clip(letter, language): said for letter, said in _LETTERS.items()},
    }
