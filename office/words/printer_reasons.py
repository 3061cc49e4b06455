"""Why a ticket's paper did not come, for whoever reads a page: the journal and the log say it in English.

A reason is known again by the English sentence of ``office/words/reasons`` (docs/words.md). A test has every
reason that the hardware and the server can give stand there.
"""

from functools import cache
from pathlib import Path

from office.words.known_sentences import KnownSentences, sentences_in

FOLDER = Path(__file__).with_name("reasons")
_ENGLISH = "en"


def reason_said(reason: str, language: str, other: str) -> tuple[str, str]:
    """Return the reason as a reader of ``language`` gets it, and the language it is in.

    ``other`` says, in that language, what is said of none: that the log has it. Without a file it is English.
    """
    if not (FOLDER / f"{language}.ftl").exists() or language == _ENGLISH:
        return reason, _ENGLISH
    return _known(language, other)(reason), language


@cache
def _known(language: str, other: str) -> KnownSentences:
    return KnownSentences(sentences_in(FOLDER, _ENGLISH), sentences_in(FOLDER, language), other)
