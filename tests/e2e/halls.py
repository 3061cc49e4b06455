"""Many offices in one process, standing still, with a screen for each number of counters and each layout.

Run as ``python -m tests.e2e.halls FOLDER``: it reads a list of offices as JSON from the first line of its
standard input, prints their addresses as JSON, and serves until its standard input closes.
"""

from gevent import monkey

monkey.patch_all()

# ruff: noqa: E402
import json
import sqlite3
import sys
import tomllib
from contextlib import ExitStack, closing
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from gevent.fileobject import FileObject

from application import Application
from hardware.programs.log_lines import log_to_stderr
from office.capabilities import settings_of, tables_of
from office.live.serving import open_server
from office.papers.ticket_papers import TicketPapers
from office.settings import Settings
from office.settings.read import checked
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.clock_watch import RELEASED
from office.tickets.duty import CounterState
from office.tickets.refusals import Refusal
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.applications import FACES, NEEDED
from tests.e2e.hall_office import LETTERS, HallOffice, config

_MONDAY = datetime.combine(RELEASED + timedelta(days=7 - RELEASED.weekday()), time(2, 41), UTC)
"""09:41 in Việt Nam: a clock before the release would be taken for wrong."""
_WHO = Request("officer:an")
_NOTICE = """
[[notice]]
title = "Nhỡ số? Đừng lo, hãy đến gặp cán bộ ở quầy đã gọi số của bạn, không lấy số mới"
text = [
  "Mời liên hệ quầy đã gọi số của bạn để được xếp lại vào hàng, không phải lấy số mới nữa.",
  "Người cao tuổi, người khuyết tật, phụ nữ mang thai được ưu tiên: xin báo với cán bộ trực.",
  "Sau 15 giờ, hồ sơ được tiếp nhận sẽ trả kết quả vào ngày làm việc tiếp theo, trừ lễ, Tết.",
]
"""
_PAUSES = ("Xử lý công việc khẩn cấp", "Nghỉ giải lao", "Họp đột xuất")
_MISSED = 25


class _Clock:
    """Stands still, but for what furnishing an office takes."""

    def __init__(self) -> None:
        self.now = _MONDAY

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def furnish(office: HallOffice, application: Application, clock: _Clock) -> None:
    """Bring the office into its state."""
    queue, numbers = application.queue, range(1, office.counters + 1)
    if office.state == "closed":
        return
    for number in numbers:
        queue.set_duty(number, CounterState.OPEN, _WHO)
    if office.state == "idle":
        return
    for field in range(office.fields):
        for _ in range(2 if office.state == "busy" else 4 + _MISSED // office.fields):
            # Those of a busy hall had booked: what stands above their calls is longer.
            booked_for = clock() if office.state == "busy" else None
            queue.issue(NewTicket(f"F{field}", booked_for=booked_for), Request("kiosk:k"))
    for number in [*numbers] * (1 if office.state == "busy" else 1 + _MISSED // office.counters):
        _serve(application, number, clock, is_missed=office.state == "full")
    for number in numbers:
        ticket = _call(application, number, clock)
        if ticket is not None and office.state == "busy" and number % 3 == 1:
            queue.start(ticket.id, _WHO, right=anyones)
    if office.state == "busy":
        for number in range(5, office.counters + 1, 6):
            _close_in_part(application, number, clock)


def _call(application: Application, number: int, clock: _Clock) -> Any:
    clock.forward(2)
    try:
        return application.queue.call_next(number, _WHO).value
    except Refusal:
        return None


def _serve(application: Application, number: int, clock: _Clock, *, is_missed: bool) -> None:
    ticket = _call(application, number, clock)
    if ticket is None:
        return
    clock.forward(10)
    if is_missed:
        application.queue.no_show(ticket.id, _WHO, right=anyones)
    else:
        application.queue.finish(ticket.id, _WHO, right=anyones)


def _close_in_part(application: Application, number: int, clock: _Clock) -> None:
    day = application.settings.office.day(clock())
    with application.store.reading() as reader:
        ticket = reader.in_hand(number, day)
    if ticket is not None:
        application.queue.finish(ticket.id, _WHO, right=anyones)
    if number % 4 == 3:
        application.queue.set_duty(number, CounterState.CLOSED, _WHO)
    else:
        application.queue.set_duty(number, CounterState.PAUSED, _WHO, reason=_PAUSES[number % 3])


def opened(office: HallOffice, folder: Path) -> Application:
    """Return the office, furnished and at work; the caller closes it."""
    folder.mkdir()
    if office.has_notices:
        (folder / "playlist.toml").write_text(_NOTICE, encoding="utf-8")
    clock, rooms = _Clock(), settings_of((*FACES, *NEEDED))
    settings = checked(tomllib.loads(config(office, folder)), rooms=rooms)
    if office.is_long and office.fields <= len(LETTERS) and office.state in ("busy", "full"):
        _count_to_999(settings, office, clock)
    application = Application(settings, clock, (*FACES, *NEEDED))
    furnish(office, application, clock)
    return application


def _count_to_999(settings: Settings, office: HallOffice, clock: _Clock) -> None:
    """Have each field give its 1000th number next, so that labels have four digits."""
    folder = settings.server.data
    with closing(SqliteStore(folder, rooms=tables_of(NEEDED))) as store:
        queue = TicketQueue(Changes(settings.office, store, clock, papers=TicketPapers()), next_in_turn)
        for field in range(office.fields):
            queue.issue(NewTicket(f"F{field}"), Request("kiosk:k"))
    with closing(sqlite3.connect(folder / FILE_NAME)) as conn:
        conn.execute("UPDATE tickets SET number = 999, label = substr(label, 1, 1) || '999'")
        conn.commit()


def main(folder: Path) -> None:
    """Serve the offices until standard input closes."""
    log_to_stderr()
    lines = FileObject(sys.stdin.buffer)
    offices = [HallOffice(**{**one, "shown": tuple(one["shown"])}) for one in json.loads(lines.readline())]
    urls = []
    with ExitStack() as ends:
        for number, office in enumerate(offices):
            application = opened(office, folder / f"office-{number}")
            ends.callback(application.close)
            server = open_server(application.app, "127.0.0.1", 0)
            server.start()
            ends.callback(server.stop)
            urls.append(f"http://127.0.0.1:{server.server_port}")
        print(json.dumps(urls), flush=True)
        lines.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
