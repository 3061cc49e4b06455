"""Text as the search compares it: no marks, no case, letters and digits only, one letter for i and y."""

import re
from itertools import islice
from unicodedata import normalize

MOST_LETTERS = 300
"""What is read of a text. A name in the national list has up to 250 letters."""
MOST_WORDS = 40

_WORD = re.compile(r"[a-z0-9]+")
_Y_FOR_I = re.compile(r"([hklmst]|qu)y")


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text: ``Đăng ký`` is ``("dang", "ki")``.

    Signs part words and are gone; text in other than Latin letters has no words. Reads MOST_LETTERS letters.
    """
    split = normalize("NFKD", text.strip()[:MOST_LETTERS].lower().replace("đ", "d"))
    # A mark stands behind its letter and must not part the word. What is left then is cut again: one
    # compatibility letter can become 18.
    plain = "".join(letter for letter in split if not _is_mark(letter))[:MOST_LETTERS]
    return tuple(with_i(word[0]) for word in islice(_WORD.finditer(plain), MOST_WORDS))


def with_i(word: str) -> str:
    """Return the folded word with i where people write i and y for one sound: ``ky`` and ``ki``, ``quy``."""
    return f"{word[:-1]}i" if _Y_FOR_I.fullmatch(word) else word


def _is_mark(letter: str) -> bool:
    return "\u0300" <= letter <= "\u036f"
