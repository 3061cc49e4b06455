"""The list of procedures: searched and filtered, with what changes soon and what the office has in use."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from flask import request

from manager.blueprint import bp
from manager.figures import grouped
from manager.procedure_wording import change_words, name_of
from office.people import Role
from office.procedures.blueprint import desk
from office.procedures.catalogue import Procedure
from office.procedures.catalogue_desk import Ready
from office.web.access import allows
from office.web.context import current
from office.web.reader import field_names, reader_words, staff_page

ON_A_PAGE = 50
_MOST_FOUND = 200
"""Of a search: the best first, and nobody reads on."""
_MOST_LETTERS = 200
STATES = ("unsure", "no-documents", "no-fee", "online", "own", "elsewhere")
"""What one may look for; the sentences' names end so."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is to show. ``field`` and ``state`` are '' for all; ``page`` counts from 1."""

    q: str
    field: str
    state: str
    page: int

    def query(self, page: int) -> str:
        """Return the address's query for another page of the same list."""
        return urlencode({"q": self.q, "field": self.field, "state": self.state, "page": page})


@bp.get("/manager/procedures")
@allows(role=Role.MANAGER)
def procedures_page() -> str:
    """The procedures of today."""
    context, at_desk, words = current(), desk(), reader_words()
    ready, asked = at_desk.ready(), _asked()
    names, own = field_names(), {one.code for one in context.settings.office.procedures}
    found = [one for one in _found(ready, asked.q) if _is_meant(one, asked, own, names)]
    first = (asked.page - 1) * ON_A_PAGE
    return staff_page(
        "manager/procedures.html",
        asked=asked,
        states=STATES,
        found=found[first : first + ON_A_PAGE],
        count=len(found),
        pages=max(1, -(-len(found) // ON_A_PAGE)),
        names=names,
        changes=ready.catalogue.announced(ready.day),
        diverted=at_desk.counts.diverted(),
        name_by_code={code: one.name for code, one in ready.holding.items()},
        own_codes=own,
        change_words=partial(change_words, words),
        name_of=name_of,
        number=partial(grouped, words),
    )


def _asked() -> Filter:
    given = request.args
    page = given.get("page", "1")
    state = given.get("state", "")
    return Filter(
        q=given.get("q", "").strip()[:_MOST_LETTERS],
        field=given.get("field", "")[:_MOST_LETTERS],
        state=state if state in STATES else "",
        page=int(page) if page.isascii() and page.isdecimal() and 0 < len(page) < 5 and int(page) else 1,
    )


def _found(ready: Ready, q: str) -> Sequence[Procedure]:
    if not q:
        return tuple(ready.holding.values())
    return [ready.holding[each.code] for each in ready.index.search(q, _MOST_FOUND).results]


def _is_meant(one: Procedure, asked: Filter, own: Collection[str], here: Collection[str]) -> bool:
    return (
        asked.field in ("", one.field)
        and {
            "": True,
            "unsure": not one.is_sure,
            "no-documents": not one.documents,
            "no-fee": not one.fee_text,
            "online": one.online_level is not None,
            "own": one.code in own,
            "elsewhere": one.field not in here,
        }[asked.state]
    )
