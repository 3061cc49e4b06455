"""Reads out the words of a page: a clip for each text that was made, and numbers between them. Pure.

A text's clip is named by a hash of its words and language, so that nothing is read out that no longer stands
there: a name that was changed has no clip until one is made.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping

from office.voice.clips import Language
from office.voice.sentences import Manner, Sentence, label_clips, number_clips
from office.words.text_form import text_form

SIGNS = {
    Language.VIETNAMESE: {":": "giờ", "/": "tháng", "–": "đến"},
    Language.ENGLISH: {"–": "to", "/": "of"},
}
"""What is said for a sign between two numbers, as in 07:15, 23/11 and 5–12."""
_HASH_LENGTH = 16
_NUMBER = re.compile(r"([A-ZĐ]{0,2})-?(\d+)")
_PAUSES = ".:;·…?!"
"""After these a reader draws breath; at other signs not."""


def text_clip(text: str, language: Language) -> str:
    """Return the name of the clip in which exactly these words are said, but for signs around them."""
    words = f"{language}\n{tidy(text)}".encode()
    return f"text-{hashlib.sha256(words).hexdigest()[:_HASH_LENGTH]}"


def tidy(text: str) -> str:
    """Return a text with single spaces, without the signs and spaces around it."""
    words = " ".join(text_form(text).split())
    begin = next((index for index, sign in enumerate(words) if sign.isalnum()), len(words))
    end = next((index for index in range(len(words), begin, -1) if words[index - 1].isalnum()), begin)
    return words[begin:end]


class TextReader:
    """Reads texts of one language: those in ``clips`` (text to its clip), numbers, and labels."""

    def __init__(self, language: Language, clips: Mapping[str, str], manner: Manner) -> None:
        self._language, self._manner, self._clips = language, manner, clips
        self._signs = SIGNS[language]
        # The longest first: "người chờ trước" before "người chờ".
        self._texts = sorted(clips, key=len, reverse=True)

    def read(self, text: str) -> Sentence:
        """Return the clips of a text; none where any part of it is neither one of the texts nor a number."""
        groups: list[list[str]] = [[]]
        for part in self._parts(" ".join(text_form(text).split())):
            if part is None:
                return ()
            if part:
                groups[-1] += part
            elif groups[-1]:
                groups.append([])
        return tuple(tuple(group) for group in groups if group)

    def _parts(self, text: str) -> Iterator[list[str] | None]:
        """Give the clips of each part, [] where to draw breath, None where nothing is known."""
        place = 0
        while place < len(text):
            if said := self._text_at(text, place):
                yield [self._clips[said]]
                place += len(said)
            elif number := _NUMBER.match(text, place):
                yield self._number(number)
                place = number.end()
            elif not text[place].isalnum():
                yield from self._sign(text, place)
                place += 1
            else:
                yield None
                return

    def _text_at(self, text: str, place: int) -> str | None:
        for said in self._texts:
            end = place + len(said)
            if text.startswith(said, place) and not text[end : end + 1].isalnum():
                return said
        return None

    def _number(self, found: re.Match[str]) -> list[str]:
        letters, digits = found.groups()
        if letters or (digits.startswith("0") and len(digits) > 2):
            return label_clips(found.group(), self._language, self._manner)
        return number_clips(int(digits), self._language, self._manner)

    def _sign(self, text: str, place: int) -> Iterator[list[str]]:
        sign = text[place]
        is_between = text[:place][-1:].isdecimal() and text[place + 1 : place + 2].isdecimal()
        if is_between:
            if clip := self._clips.get(self._signs.get(sign, "")):
                yield [clip]
        elif sign in _PAUSES:
            yield []
