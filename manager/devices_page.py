"""The page of devices: how each is now, when it last answered and failed, and a button to test it."""

from datetime import datetime
from functools import partial

from manager.blueprint import bp
from manager.equipment import device_rows
from manager.figures import time_and_date
from manager.hardware import hardware_rows
from manager.screen_wording import screen_words, well_words
from manager.screens import screen_rows
from manager.wording import hardware_words, kind_words, test_button, tested_words
from office.people import Role
from office.web.access import allows
from office.web.context import current
from office.web.reader import reader_words, staff_page


@bp.get("/manager/devices")
@allows(role=Role.MANAGER)
def devices_page() -> str:
    """Every device as it is now."""
    context = current()
    office = context.settings.office
    now, words = context.clock(), reader_words()

    def local(at: datetime | None) -> str:
        if at is None:
            return "–"
        is_today = office.day(at) == office.day(now)
        return f"{office.local(at):%H:%M:%S}" if is_today else time_and_date(words, office.local(at))

    return staff_page(
        "manager/devices.html",
        hardware=hardware_rows(context),
        enrolled=device_rows(context),
        screens={row.name: row for row in screen_rows(context)},
        screen_words=lambda row: screen_words(words, row, local),
        well_words=partial(well_words, words),
        seen_since=context.hardware.seen.since,
        now=now,
        local=local,
        hardware_words=partial(hardware_words, words),
        kind_words=partial(kind_words, words),
        test_button=partial(test_button, words),
        tested_words=partial(tested_words, words),
    )
