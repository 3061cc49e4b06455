"""What citizens searched in vain, one tap from an everyday name; and what their words mean here."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from flask import request

from manager.blueprint import bp
from manager.figures import date_words, grouped
from office.people import Role
from office.procedures.blueprint import desk
from office.procedures.catalogue import Procedure
from office.procedures.counts import InVain
from office.procedures.folding import words as folded
from office.web.access import allows
from office.web.reader import reader_words, staff_page

NEAREST = 3
_MOST_SHOWN = 100
_MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A search in vain, and the procedures that come nearest to it."""

    asked: InVain
    nearest: Sequence[Procedure]


@bp.get("/manager/procedures/asked")
@allows(role=Role.MANAGER)
def asked_page() -> str:
    """The searches of the last 30 days that found nothing."""
    at_desk, words = desk(), reader_words()
    ready = at_desk.ready()
    rows = [
        AskedRow(
            one,
            [ready.holding[each.code] for each in ready.index.search(one.text, NEAREST).results[:NEAREST]],
        )
        for one in at_desk.counts.in_vain(_MOST_SHOWN)
    ]
    return staff_page(
        "manager/asked.html",
        rows=rows,
        date_words=partial(date_words, words),
        number=partial(grouped, words),
    )


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
