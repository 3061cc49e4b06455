"""What a slip of what to bring says of one procedure: the words of its page, cut to what a roll can bear."""

import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime

from hardware.printing.slip_paper import SlipPaper
from hardware.printing.wording import Phrase, counters_said
from office.devices.printing.ticket_paper import languages_of
from office.procedures.catalogue import Document, Procedure
from office.procedures.one_page import ProcedurePage
from office.settings import Settings
from office.tickets.office import zone_of
from office.words.catalogue import OWN, Words

_MOST_OF_A_NAME, _MOST_OF_A_FACT, _MOST_OF_A_DOUBT = 300, 500, 500
_MOST_OF_DOCUMENTS = 3_000
"""Letters of all of them: some thirty long names."""
_CUT = " …"


def slip_of(
    settings: Settings, page: ProcedurePage, language: str, now: datetime, *, is_large: bool
) -> SlipPaper:
    """Return the slip of a procedure's page, in that language and a second one, as known ``now``."""
    codes = languages_of(settings.words, language)
    first, second = (settings.words.words(code) for code in codes)
    office, procedure, local = settings.office, page.procedure, settings.office.local(now)

    def phrase(name: str) -> Phrase:
        return Phrase(first(name), second(name))

    return SlipPaper(
        agency=office.agency,
        heading=phrase("paper-slip"),
        no_number=phrase("paper-slip-no-number"),
        name=_names(procedure, codes[0]),
        doubt=tuple(_doubt(procedure, first)),
        notes=tuple(_notes(page, first)),
        documents_label=phrase("paper-slip-documents"),
        documents=_documents(procedure.documents, first),
        facts=(
            (phrase("paper-slip-place"), _place(settings, page, codes[0], first)),
            (phrase("procedure-time"), _limit(procedure, first)),
            (
                phrase("paper-slip-fee"),
                _cut(procedure.fee_text, _MOST_OF_A_FACT) or first("procedure-unknown"),
            ),
            (phrase("procedure-source"), _source(procedure, first)),
        ),
        after=(first("paper-may-ask-more"),),
        address=page.own.address,
        scan=phrase("paper-slip-scan"),
        as_of=first("paper-slip-as-of", time=f"{local:%H:%M}", day=f"{local:%d/%m/%Y}"),
        asked_local=local,
        key=secrets.token_hex(8),
        is_large=is_large,
    )


def _names(procedure: Procedure, language: str) -> tuple[str, ...]:
    own, english = (_cut(name, _MOST_OF_A_NAME) for name in (procedure.name, procedure.name_en))
    return (own,) if language == OWN or not english else (english, own)


def _doubt(procedure: Procedure, words: Words) -> Iterator[str]:
    if procedure.verify or not procedure.is_sure:
        yield words("procedure-unsure-these" if procedure.verify else "procedure-unsure")
        yield _cut(procedure.verify, _MOST_OF_A_DOUBT) or words("procedure-unsure-all")


def _notes(page: ProcedurePage, words: Words) -> Iterator[str]:
    if page.change is not None:
        name = "procedure-ends" if page.changed is None else "paper-slip-changes"
        yield words(name, day=f"{page.change.day:%d/%m/%Y}")
    if page.is_full_online:
        yield words("procedure-online-full")


def _documents(documents: Sequence[Document], words: Words) -> tuple[tuple[str, str], ...]:
    """Return name and count of each, as many as find room; the last line says how many did not."""
    if not documents:
        return ((words("procedure-unknown"), ""),)
    lines = [(_cut(one.name, _MOST_OF_A_NAME), " · ".join(_counts(one, words))) for one in documents]
    kept: list[tuple[str, str]] = []
    for line in lines:
        if sum(len(text) for pair in (*kept, line) for text in pair) > _MOST_OF_DOCUMENTS:
            return (*kept, (words("paper-slip-more", count=len(lines) - len(kept)), ""))
        kept.append(line)
    return tuple(kept)


def _counts(document: Document, words: Words) -> Iterator[str]:
    if document.originals:
        yield words("procedure-originals", count=document.originals)
    if document.copies:
        yield words("procedure-copies", count=document.copies)
    if document.form:
        yield words("paper-slip-form")


def _place(settings: Settings, page: ProcedurePage, language: str, words: Words) -> str:
    field = page.field
    if field is None:
        return words("procedure-elsewhere")
    serving = settings.office.serving(field.code)
    counters = words("procedure-counters", list=counters_said(page.counters)) if page.counters else ""
    name = field.name if language == OWN else field.name_en or field.name
    return " · ".join(filter(None, (name, counters, zone_of(serving))))


def _limit(procedure: Procedure, words: Words) -> str:
    days = procedure.time_limit_days
    said = _cut(procedure.time_limit_text, _MOST_OF_A_FACT) or (
        words("procedure-days", count=days) if days else ""
    )
    cutoff = words("procedure-cutoff", time=f"{procedure.cutoff:%H:%M}") if procedure.cutoff else ""
    return ". ".join(filter(None, (said.rstrip(".") or words("procedure-unknown"), cutoff)))


def _source(procedure: Procedure, words: Words) -> str:
    said = _cut(procedure.source, _MOST_OF_A_NAME) or words("procedure-unknown")
    checked = procedure.checked_at
    return f"{said} ({words('procedure-checked-at', day=f'{checked:%d/%m/%Y}')})" if checked else said


def _cut(text: str, most: int) -> str:
    """Return a text on one line, of so many letters at most; a sign says where it is cut."""
    line = "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
    return line if len(line) <= most else line[: most - len(_CUT)].rsplit(" ", 1)[0] + _CUT
