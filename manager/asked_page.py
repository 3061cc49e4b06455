"""What citizens searched in vain, two taps from an everyday name; and what their words mean here."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from flask import request

from manager.blueprint import bp
from manager.figures import date_words, grouped
from office.people import Role
from office.procedures.blueprint import desk
from office.procedures.catalogue import Procedure
from office.procedures.catalogue_desk import Ready
from office.procedures.counts import InVain
from office.procedures.folding import words as folded
from office.procedures.search import Sureness
from office.web.access import allows
from office.web.context import current
from office.web.reader import reader_words, staff_page

NEAREST = 3
_MOST_SHOWN = 100
_MOST_LINES = 60
_MOST_OFFERED = 500
"""Procedures of this hall to choose from by name; another is given by its code."""


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A search in vain, and the procedures that it may mean: none where nothing comes near."""

    asked: InVain
    nearest: Sequence[Procedure]


@bp.get("/manager/procedures/asked")
@allows(role=Role.MANAGER)
def asked_page() -> str:
    """The searches of the last 30 days that found nothing."""
    at_desk, words = desk(), reader_words()
    ready = at_desk.ready()
    rows = [AskedRow(one, _meant(ready, one.text)) for one in at_desk.counts.in_vain(_MOST_SHOWN)]
    fields = {one.code for one in current().settings.office.fields}
    return staff_page(
        "manager/asked.html",
        rows=rows,
        own_procedures=[one for one in ready.holding.values() if one.field in fields][:_MOST_OFFERED],
        date_words=partial(date_words, words),
        number=partial(grouped, words),
    )


def _meant(ready: Ready, text: str) -> list[Procedure]:
    """Return what a text may mean. The nearest of what it does not is no answer to be taught."""
    found = ready.index.search(text, NEAREST).results[:NEAREST]
    return [ready.holding[one.code] for one in found if one.sureness is not Sureness.FAR]


@bp.get("/manager/procedures/synonyms")
@allows(role=Role.MANAGER)
def synonyms_page() -> str:
    """The office's own lines, and those of the program that have a word in them."""
    at_desk = desk()
    q = request.args.get("q", "").strip()[:_MOST_SHOWN]
    wanted = " ".join(folded(q))
    lines = _shipped_lines(wanted) if wanted else []
    return staff_page(
        "manager/synonyms.html",
        own_lines=at_desk.words.synonyms(),
        q=q,
        lines=lines[:_MOST_LINES],
        shipped=len(list(at_desk.synonyms().said)),
    )


def _shipped_lines(wanted: str) -> list[tuple[str, list[str]]]:
    """Return what the program says of the words asked for: what is said, and each of its meanings."""
    found: dict[str, list[str]] = {}
    for said, meant in desk().synonyms().pairs:
        if wanted in " ".join(said) or wanted in " ".join(meant):
            found.setdefault(" ".join(said), []).append(" ".join(meant))
    return list(found.items())
