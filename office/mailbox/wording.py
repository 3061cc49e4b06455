"""How a deadline was counted, in a reader's language: what stands under "cách tính" beside each."""

from datetime import date

from office.mailbox.calendar import Counted
from office.tickets.working_days import Skipped
from office.words.catalogue import OWN, Words


def how(words: Words, found: Counted) -> str:
    """Return how a deadline was counted, in a few sentences: from when, which days were left out, why."""
    skipped = ", ".join(_skipped(words, each) for each in found.skipped)
    sentences = [
        words("mailbox-how", first=written(found.first), days=found.days, last=written(found.last)),
        *([words("mailbox-how-skipped", days=skipped)] if skipped else []),
    ]
    if found.swapped:
        sentences.append(words("mailbox-how-swapped", days=", ".join(map(written, found.swapped))))
    sentences += [words("mailbox-how-tet", year=year) for year in found.without_tet]
    return " ".join(sentences)


def _skipped(words: Words, one: Skipped) -> str:
    """Return a day that was left out, with why; config.toml says that in Vietnamese alone."""
    if not one.why or words.language != OWN:
        return written(one.day)
    return words("mailbox-how-day", day=written(one.day), why=one.why)


def written(day: date) -> str:
    """Return a date as it is written here, ``29/11/2026``."""
    return f"{day:%d/%m/%Y}"
