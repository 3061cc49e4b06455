"""The English words that are left in what the command line says in Vietnamese."""

import re
from functools import cache

from office.commands.messages import FOLDER, messages
from office.settings.keys import keys
from office.words.reading import read, texts_of

_NO_WORDS = re.compile(
    r"""'(?:[^'\\]|\\.)*'?|"[^"]*"|`[^`]*`|\{[^}]*\}|\[[^\]]*\]+|/\S*|\b\S*[.\[_/-]\S*|\b[\w"-]+\s=\s.*"""
)
"""What is filled in: names and values in quotation marks, keys, tables, files, the line that is shown."""

_WORD = re.compile(r"(?<!\w)[a-z]+(?!\w)")


def sentences(language: str) -> dict[str, str]:
    """Return the sentences of a language by their names."""
    path = FOLDER / f"{language}.ftl"
    found = read(path.read_text(encoding="utf-8"), language, path.name)
    return {name: "".join(texts_of(entry.message)) for name, entry in found.items()}


@cache
def english_words() -> frozenset[str]:
    """Return the words of English sentences that no Vietnamese one has and no key is called by."""
    english, ours = (set(_WORD.findall(_bare("\n".join(sentences(one).values())))) for one in ("en", "vi"))
    return frozenset(english - ours - {part for path in keys() for part in path.split(".")})


def english_in(message: str) -> list[str]:
    """Return the English words in what is said of a message in Vietnamese."""
    said = messages("vi")(message)
    return [
        word for line in said.splitlines() for word in _WORD.findall(_bare(line)) if word in english_words()
    ]


def _bare(text: str) -> str:
    return "\n".join(_NO_WORDS.sub(" ", line) for line in text.splitlines())
