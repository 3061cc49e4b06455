"""From bytes to Vietnamese letters: what is read as text, and what was saved in another encoding."""

import codecs
import unicodedata
from collections.abc import Iterable

from office.procedures.reading.refusals import Reason, refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BASES = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_SMALL = {unicodedata.normalize("NFC", base + tone) for base in _BASES for tone in _TONES} | {"đ"}
VIETNAMESE = frozenset(letter for letter in _SMALL | {one.upper() for one in _SMALL} if not letter.isascii())
"""The letters beyond ASCII that Vietnamese is written with, composed."""
_SIGNS = frozenset("«»°·²³±½¼¾")
"""Signs between U+00A0 and U+00BF that sentences have; the others there come from fonts' own encodings."""
_LEAST_SHARE = 0.9
_LEAST_STRANGE = 3
"""So many strange letters make a file garbled; one foreign name does not."""
_INVISIBLE = {ord(letter): None for letter in "\u200b\u200c\u200d\u2060\ufeff\u00ad"} | {0xA0: " "}


def text_of(content: bytes) -> str:
    """Return what the bytes say, without a mark. Raises FileRefused unless UTF-8 or marked UTF-16."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content.removeprefix(mark), encoding)
    return _decoded(content, "utf-8")


def composed(text: str) -> str:
    """Return the text in composed letters (NFC), without letters that nobody sees."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def refuse_garbled(texts: Iterable[str]) -> None:
    """Raise FileRefused where composed texts show that they were once saved in a wrong encoding.

    Fonts' own encodings (TCVN3, VNI) and UTF-8 read as Latin-1 leave few of the letters Vietnamese.
    """
    right = strange = 0
    example = ""
    for text in texts:
        if text.isascii():
            continue
        if "\ufffd" in text:
            raise refused(Reason.LOST_LETTERS, example=text[:80])
        beyond = [letter for letter in text if _counts(letter)]
        right_here = sum(letter in VIETNAMESE for letter in beyond)
        right, strange = right + right_here, strange + len(beyond) - right_here
        if not example and right_here < len(beyond):
            example = text[:80]
    if strange >= _LEAST_STRANGE and right < _LEAST_SHARE * (right + strange):
        raise refused(Reason.GARBLED_LETTERS, share=100 * right // (right + strange), example=example)


def _counts(letter: str) -> bool:
    if letter.isascii():
        return False
    return letter.isalpha() or ("\x80" <= letter <= "\xbf" and letter not in _SIGNS)


def _decoded(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise refused(Reason.NOT_UNICODE, line=line) from error
    if "\0" in text:
        # No text has it: UTF-16 without its mark, or no text at all.
        raise refused(Reason.NOT_UNICODE, line=text[: text.index("\0")].count("\n") + 1)
    return text
