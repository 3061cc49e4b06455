"""Serves one office until it is told to stop: its faces, the door they are reached by, a demo's visitors.

Only ``server.py run`` imports this: all that a page needs comes with it, and no other command waits for that.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from enum import Enum, auto

from hardware.programs.lean_imports import without

# Engine.IO has a client, too, which takes both along where they are installed: 4 MB and 0.1 s for nothing.
with without("requests", "websocket"):
    import flask_socketio  # noqa: F401

# Not when a password is first asked for: an import opens files, and a flood may leave no descriptor.
import argon2  # noqa: F401
import structlog

from application import Application
from counter.face import COUNTER
from display.face import DISPLAY
from display.reach import name_hints, reach_hints, turning_hints
from feedback.face import FEEDBACK
from kiosk.face import KIOSK
from lookup.face import LOOKUP
from manager.face import MANAGER
from office.booking.at_work import BookingAtWork
from office.capabilities import Capability, tables_of
from office.commands.data_folder import DataFolderError, claim
from office.commands.messages import Said
from office.demo.booked import BookedTown, with_booking
from office.demo.catalogue import take_shipped
from office.demo.devices import VirtualDevices
from office.demo.mailbox import fill_mailbox
from office.demo.office import demo_settings, furnish
from office.demo.town import Town
from office.live.collecting import collect_rarely
from office.live.gate import ListenError, open_gate
from office.live.greenlet_faults import log_faults_of_greenlets
from office.live.housekeeping import elapsed_s
from office.live.serving import Ending, serve_until_told
from office.live.tls import TlsError
from office.ratings.at_work import Ratings
from office.settings import Settings
from office.store.sqlite import SqliteStore
from office.tickets.store import StoreError
from office.tickets.trial_hour import TrialHour, TrialRefused, refuse_with_people
from office.trial.folder import keep_hour, kept_hour, remove
from office.trial.hour_watch import HourWatch
from office.trial.settings import trial_settings
from office.web.trials import Trials
from phone.face import PHONE

log = structlog.get_logger("server")

_NO_TERMINALS = "No pseudo-terminals here: the demo has no virtual sign, keypad and scanner."
FACES = (KIOSK, COUNTER, DISPLAY, FEEDBACK, LOOKUP, PHONE, MANAGER)
_NO_TRIAL = (TrialRefused, StoreError, DataFolderError, ListenError, TlsError, OSError)


class Next(Enum):
    """What this process is to be when it has ended."""

    NOTHING = auto()
    TRIAL = auto()
    OFFICE = auto()


def serve(
    settings: Settings,
    clock: Callable[[], datetime],
    capabilities: Sequence[Capability],
    speed: float | None,
    said: Said = str,
    *,
    is_trial: bool = False,
) -> Next:
    """Run the office until SIGINT or SIGTERM, or until a trial hour begins; return what is to come then.

    ``speed`` is a demo's pace, 0 for one that stands still, None for a real office. ``said`` gives what is
    printed in the language of whoever started it. ``is_trial`` serves the trial hour that was kept until it
    ends, and the office where there is none. Raises ListenError, TlsError, DataFolderError and StoreError.
    """
    log_faults_of_greenlets()
    ending, hour = Ending(), kept_hour(settings.server.data, clock()) if is_trial else None
    if hour is not None:
        _serve_trial(settings, hour, clock, capabilities, ending)
        return _following(ending, Next.OFFICE, said)
    with ExitStack() as closed:
        devices = None
        if speed is not None:
            devices = closed.enter_context(closing(VirtualDevices(with_booking(demo_settings(settings)))))
            settings = devices.settings
        damage = _serve(settings, clock, capabilities, speed or 0, devices, said, ending)
    if damage is not None:
        raise damage
    return _following(ending, Next.TRIAL, said)


def _following(ending: Ending, otherwise: Next, said: Said) -> Next:
    """Return what comes after a server that ended, and say so where nothing does."""
    if not ending.is_for_good:
        return otherwise
    print(said("Một Cửa has stopped; everything acknowledged is kept."), flush=True)
    return Next.NOTHING


def _serve(
    settings: Settings,
    clock: Callable[[], datetime],
    capabilities: Sequence[Capability],
    speed: float,
    devices: VirtualDevices | None,
    said: Said,
    ending: Ending,
) -> StoreError | None:
    """Serve until told to stop; return the damage that the file was found to have, None for a sound one."""

    def begin_trial(hour: TrialHour) -> None:
        keep_hour(settings.server.data, hour)
        log.info("trial_hour_begun", by=hour.by, ends_at=hour.ends_at.isoformat())
        ending.turn()

    trials = Trials(begin=begin_trial)
    application = Application(settings, clock, (*FACES, *capabilities), devices, trials)
    try:
        towns = () if devices is None else _peopled(application, speed, clock)
        server = open_gate(application.app, settings.server, clock())
        collect_rarely()

        def started() -> None:
            _say_where(settings, said)
            if devices is not None and not devices.has_serial:
                print(said(_NO_TERMINALS), flush=True)
            application.begin_devices()
            application.check_file(lambda: os.kill(os.getpid(), signal.SIGTERM))

        serve_until_told(server, started, ending)
        for town in towns:
            town.close()
    finally:
        application.close()
    return application.damage


def _peopled(
    application: Application, speed: float, clock: Callable[[], datetime]
) -> tuple[Town | BookedTown, ...]:
    """Give a demo what it needs of accounts, devices, procedures and messages, and have its visitors come."""
    settings, queue, store = application.settings, application.queue, application.store
    furnish(settings, queue, application.accounts, clock())
    take_shipped(store, clock())
    fill_mailbox(settings, store, clock)
    ratings = application.opened.get("ratings")
    rated = ratings if isinstance(ratings, Ratings) else None
    town = Town(settings.office, queue, store, settings.kiosks, speed, clock, rated)
    threading.Thread(target=town.live, daemon=True).start()
    booking = application.opened.get("booking")
    if speed == 0 or not isinstance(booking, BookingAtWork):
        return (town,)
    booked = BookedTown(booking.desk, settings.kiosks)
    threading.Thread(target=booked.live, daemon=True).start()
    return town, booked


def _say_where(settings: Settings, said: Said) -> None:
    print(said(f"Một Cửa serves {settings.office.name}: {settings.server.address}"), flush=True)
    for hint in (*reach_hints(settings), *turning_hints(settings), *name_hints(settings)):
        log.warning("screen_hint", hint=hint)


def _serve_trial(
    settings: Settings,
    hour: TrialHour,
    clock: Callable[[], datetime],
    capabilities: Sequence[Capability],
    ending: Ending,
) -> None:
    """Serve a trial hour beside the office's closed file, of which it has people and devices alone."""
    try:
        with _trial(settings, hour, clock, capabilities, ending) as application:
            server = open_gate(application.app, settings.server, clock())
            collect_rarely()
            watch = HourWatch(hour, clock, elapsed_s, ending.turn)
            threading.Thread(target=watch.run, daemon=True).start()

            def started() -> None:
                application.begin_devices()
                application.check_file(ending.turn)

            serve_until_told(server, started, ending)
            watch.close()
    except _NO_TRIAL as error:
        log.error("trial_hour_failed", reason=settings.server.commands.said(str(error)))
        ending.turn()
        return
    log.info("trial_hour_ended", by=hour.by, begun_at=hour.begun_at.isoformat(), ended_at=clock().isoformat())


@contextmanager
def _trial(
    settings: Settings,
    hour: TrialHour,
    clock: Callable[[], datetime],
    capabilities: Sequence[Capability],
    ending: Ending,
) -> Iterator[Application]:
    """Open the trial hour, and remove all of it in the end. Raises what ``_NO_TRIAL`` names."""
    data = settings.server.data
    with ExitStack() as closed:
        closed.enter_context(claim(data, is_demo=False))
        closed.callback(remove, data)
        people = closed.enter_context(
            closing(SqliteStore(data, rooms=tables_of(capabilities), is_guest=True))
        )
        # Nothing comes in any more: whoever was called while the office was closing is found here.
        with people.reading() as reader:
            refuse_with_people(settings.office, reader, clock())
        application = Application(
            trial_settings(settings, hour),
            clock,
            (*FACES, *capabilities),
            trials=Trials(now=hour, end=ending.turn),
            people=people,
        )
        closed.callback(application.close)
        yield application
