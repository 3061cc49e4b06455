"""Reads out the words of a page: a clip for each text that was made, and numbers between them. Pure.

A text's clip is named by a hash of its words and language, so that nothing is read out that no longer stands
there: a name that was changed has no clip until one is made.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping

from office.voice.clips import Language
from office.voice.sentences import Manner, Sentence, label_clips, number_clips
from office.words.catalogue import Words
from office.words.reading import Message, texts_of
from office.words.text_form import text_form

NUMBER_TEXTS = (*map(str, range(100)), *"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""Numbers and letters with a clip each where the hall's voice has none: eSpeak NG knows how to read them."""
_FILLED_IN = re.compile(r"\{\w+\}")
_HASH_LENGTH = 16
_HUNDRED = 100
_NUMBER = re.compile(r"([A-ZĐ]{0,2})-?(\d+)")
_PAUSES = ".:;·…?!"
"""After these a reader draws breath; at other signs not."""


def signs(words: Words) -> dict[str, str]:
    """Return what a language says for a sign between two numbers, as in 07:15, 23/11 and 5–12."""
    said = {":": words("voice-sign-time"), "/": words("voice-sign-day"), "–": words("voice-sign-range")}
    return {sign: text for sign, text in said.items() if tidy(text)}


def number_texts(language: str) -> tuple[str, ...]:
    """Return the numbers and letters that need clips of their own in a language."""
    return () if language in set(Language) else NUMBER_TEXTS


def pieces(message: Message) -> set[str]:
    """Return the texts of a sentence between what is filled in, each of which has a clip."""
    return {tidy(piece) for text in texts_of(message) for piece in _FILLED_IN.split(text)} - {""}


def text_clip(text: str, language: str) -> str:
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

    def __init__(self, words: Words, clips: Mapping[str, str], manner: Manner) -> None:
        self._language, self._manner, self._clips = words.language, manner, clips
        self._signs = signs(words)
        own = set(number_texts(words.language))
        # The longest first: "người chờ trước" before "người chờ".
        self._texts = sorted(clips.keys() - own, key=len, reverse=True)

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
            # A digit may follow at once, as in languages that put no space between words.
            if text.startswith(said, place) and not text[end : end + 1].isalpha():
                return said
        return None

    def _number(self, found: re.Match[str]) -> list[str] | None:
        letters, digits = found.groups()
        is_label = bool(letters) or (digits.startswith("0") and len(digits) > 2)
        if self._language not in set(Language):
            return self._spelled(letters, digits, is_label)
        hall = Language(self._language)
        if is_label:
            return label_clips(found.group(), hall, self._manner)
        return number_clips(int(digits), hall, self._manner)

    def _spelled(self, letters: str, digits: str, is_label: bool) -> list[str] | None:
        """Return the clips of a number by its own clips, digit by digit where there is none so large."""
        is_one = not is_label and int(digits) < _HUNDRED
        texts = [*letters.replace("Đ", "D"), *([str(int(digits))] if is_one else digits)]
        return [self._clips[text] for text in texts] if self._clips.keys() >= set(texts) else None

    def _sign(self, text: str, place: int) -> Iterator[list[str]]:
        sign = text[place]
        is_between = text[:place][-1:].isdecimal() and text[place + 1 : place + 2].isdecimal()
        if is_between:
            if clip := self._clips.get(self._signs.get(sign, "")):
                yield [clip]
        elif sign in _PAUSES:
            yield []
