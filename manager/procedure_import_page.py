"""The page that takes a file in, and the one that shows what it would change before it is taken."""

from functools import partial

from manager.blueprint import bp
from manager.figures import grouped, time_and_date
from manager.procedure_wording import actor_login, column_words, day_words, fault_words, file_words
from office.people import Role
from office.procedures.blueprint import desk
from office.web.access import allows
from office.web.context import current
from office.web.reader import reader_words, staff_page


@bp.get("/manager/procedures/import")
@allows(role=Role.MANAGER)
def import_page() -> str:
    """What is in use, the form for a file, and the files that were read last."""
    at_desk, words = desk(), reader_words()
    local = current().settings.office.local
    return staff_page(
        "manager/procedure_import.html",
        current=at_desk.revisions.current(),
        previous=at_desk.revisions.previous(),
        imports=at_desk.imports.newest(),
        most_bytes=at_desk.imports.limits.file_bytes,
        most_mb=at_desk.imports.limits.file_bytes // 1_000_000,
        file_words=partial(file_words, words),
        actor_login=actor_login,
        local=lambda at: time_and_date(words, local(at)),
    )


@bp.get("/manager/procedures/imports/<int:number>")
@allows(role=Role.MANAGER)
def report_of_import(number: int) -> str:
    """What a file would change, or has changed, and what is wrong in it."""
    at_desk, words = desk(), reader_words()
    found, revision = at_desk.imports.find(number), at_desk.revisions.current()
    in_use = None if revision is None else revision.id
    local = current().settings.office.local
    return staff_page(
        "manager/procedure_report.html",
        one=found,
        report=found.report,
        can_be_taken=found.state == "open"
        and found.revision is not None
        and in_use == found.report.instead_of,
        is_outdated=found.state == "open" and in_use != found.report.instead_of,
        column_words=partial(column_words, words),
        fault_words=partial(fault_words, words),
        day_words=partial(day_words, words),
        number=partial(grouped, words),
        actor_login=actor_login,
        local=lambda at: time_and_date(words, local(at)),
    )
