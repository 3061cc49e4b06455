"""One procedure, to be edited: what it is called, what it asks for, and from which day on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from flask import request

from manager.blueprint import bp
from manager.procedure_wording import column_words, day_words
from office.people import Role
from office.procedures.blueprint import desk
from office.procedures.catalogue import Catalogue, Procedure, UnknownProcedure
from office.procedures.columns import COLUMNS, ONLINE_LEVELS, cells_of
from office.web.access import allows
from office.web.context import current
from office.web.reader import field_names, reader_words, staff_page

NEW = "new"
"""The address's word for a version that does not hold yet."""
LONG = ("everyday", "documents", "time_limit_text", "fee_text", "legal_basis", "source", "verify")
"""Columns that are typed into several lines."""
LISTS = ("everyday", "documents", "other_codes")
"""Columns that hold several things: a line each in the form."""


@dataclass(frozen=True, slots=True)
class VersionForm:
    """A version as its form shows it. ``begins`` '' for one that has always held; ``is_new``: one more."""

    begins: str
    is_new: bool
    holds: bool
    cells: Mapping[str, str]


@bp.get("/manager/procedures/<code>")
@allows(role=Role.MANAGER)
def procedure_page(code: str) -> str:
    """One procedure's versions, one of them in a form: ``?version=`` its first day, or ``new``."""
    context, at_desk, words = current(), desk(), reader_words()
    ready, revision = at_desk.ready(), at_desk.revisions.current()
    versions = _versions(ready.catalogue, code)
    code = versions[0].code
    is_own = any(one.code == code for one in context.settings.office.procedures)
    own_names = at_desk.words.names().get(code, ())
    held = ready.holding.get(code)
    shown = _shown(versions, held, own_names)
    return staff_page(
        "manager/procedure.html",
        code=code,
        versions=[(_begins(one), one) for one in versions],
        held=held,
        form=shown,
        is_own=is_own,
        can_edit=revision is not None and not is_own,
        revision=0 if revision is None else revision.id,
        own_names=own_names,
        asked_name=request.args.get("name", "")[:100],
        columns=[column for column in COLUMNS if column != "code"],
        long=LONG,
        lists=LISTS,
        levels=tuple(ONLINE_LEVELS),
        names=field_names(),
        column_words=partial(column_words, words),
        day_words=partial(day_words, words),
        new=NEW,
    )


def _versions(catalogue: Catalogue, code: str) -> list[Procedure]:
    """Return every version under the code or another code of it. Raises UnknownProcedure."""
    found = [one for one in catalogue.procedures if code == one.code or code in one.other_codes]
    versions = [one for one in catalogue.procedures if found and one.code == found[0].code]
    if not versions:
        raise UnknownProcedure(f"there is no procedure {code[:40]!r}", procedure=code[:40])
    return sorted(versions, key=lambda one: one.begins)


def _shown(versions: list[Procedure], held: Procedure | None, own_names: tuple[str, ...]) -> VersionForm:
    asked = request.args.get("version")
    if asked == NEW:
        return VersionForm("", is_new=True, holds=False, cells=_cells(versions[-1], own_names) | _ENDLESS)
    chosen = next((one for one in versions if _begins(one) == asked), held or versions[-1])
    return VersionForm(_begins(chosen), is_new=False, holds=chosen is held, cells=_cells(chosen, own_names))


_ENDLESS = {"valid_from": "", "valid_to": ""}


def _cells(one: Procedure, own_names: tuple[str, ...]) -> dict[str, str]:
    """Return the cells as the form shows them: items a line each, without the office's own names."""
    cells = dict(zip(COLUMNS, cells_of(one), strict=True))
    for column in LISTS:
        cells[column] = cells[column].replace("; ", "\n")
    cells["everyday"] = "\n".join(name for name in one.everyday if name not in own_names)
    return cells


def _begins(one: Procedure) -> str:
    return "" if one.valid_from is None else one.valid_from.isoformat()
