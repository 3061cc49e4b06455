"""The manager's page: the whole office at a glance. The browser fetches it again and shows what changed."""

from datetime import datetime
from functools import partial

from manager.blueprint import bp
from manager.figures import time_and_date
from manager.order_wording import counts_words, sign_title
from manager.overview import overview
from manager.ratings_page import alarms_today
from manager.screen_wording import screen_words
from manager.screens import screen_rows
from manager.wording import (
    actor_words,
    closed_words,
    entry_words,
    estimate_words,
    hardware_words,
    kind_words,
    minutes,
    paper_reason,
    ready_reasons,
    reason_words,
    stopwatch,
)
from office.people import Role
from office.web.access import allows
from office.web.context import current
from office.web.reader import field_names, reader_words, staff_page


@bp.get("/manager/")
@allows(role=Role.MANAGER)
def overview_page() -> str:
    """The office as it stands now."""
    context = current()
    view, words = overview(context), reader_words()
    names, reasons = field_names(), ready_reasons(context.words)
    titles = {kiosk.name: kiosk.title for kiosk in context.settings.kiosks}

    def local(at: datetime) -> str:
        return f"{context.settings.office.local(at):%H:%M}"

    def local_day(at: datetime) -> str:
        return time_and_date(words, context.settings.office.local(at))

    return staff_page(
        "manager/overview.html",
        view=view,
        alarms=alarms_today(context),
        screens=[(row, screen_words(words, row, local)) for row in screen_rows(context) if row.troubles],
        names=names,
        local=local,
        local_day=local_day,
        kiosk_title=lambda name: titles.get(name, name),
        minutes=partial(minutes, words),
        estimate_words=partial(estimate_words, words),
        closed_words=partial(closed_words, words),
        paper_reason=partial(paper_reason, words),
        actor_words=partial(actor_words, words),
        hardware_words=partial(hardware_words, words),
        kind_words=partial(kind_words, words),
        elapsed=lambda since: stopwatch((view.now - since).total_seconds()),
        counts_words=partial(counts_words, words),
        sign_title=partial(sign_title, words),
        reason_words=partial(reason_words, words, reasons),
        entry_words=lambda entry: entry_words(words, entry, names, reasons),
    )
