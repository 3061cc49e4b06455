"""The front door: reads config.toml, wires the rooms, starts and stops them. ``python server.py --help``."""

# Must come first: with it every thread, lock and socket below waits without holding up the others.
from gevent import monkey

monkey.patch_all()

# ruff: noqa: E402
import argparse
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime

import structlog
from flask import Flask

from counter.face import bp as counter_face
from display.face import bp as display_face
from display.hints import screen_hints
from hardware.programs.at_once import all_at_once
from hardware.programs.log_lines import all_as_log_lines, log_to_stderr
from kiosk.face import bp as kiosk_face
from kiosk.scan_desk import ScanDesk
from kiosk.spoken_texts import unread_hints
from manager.face import bp as manager_face
from office.commands.clock import look_at_clock
from office.commands.command_line import parser
from office.commands.data_folder import (
    DataFolderError,
    claim,
    forget_key,
    need_office,
    notes_of,
    settle_kind,
    signing_key,
)
from office.commands.enrol import Desk
from office.commands.keeping import accept_loss, back_up, put_back
from office.commands.machine_hints import machine_hints
from office.commands.plan_hints import plan_hints, settle_plan
from office.demo import devices_page
from office.demo.devices import VirtualDevices
from office.demo.office import demo_settings, furnish
from office.demo.town import Town
from office.devices.agents.mailbox import Mailboxes
from office.devices.conditions import Hardware
from office.devices.printing.spools import open_spools
from office.devices.scanners import OfficeScanners
from office.devices.wires import OfficeWires
from office.live.collecting import collect_rarely
from office.live.entry_sinks import EntrySinks
from office.live.gate import ListenError, open_gate, tls_of
from office.live.greenlet_faults import log_faults_of_greenlets
from office.live.housekeeping import Housekeeping, elapsed_s
from office.live.hub import Hub
from office.live.pump import Pump
from office.live.serving import NativeThread, open_socketio, serve_until_told
from office.live.tls import TlsError
from office.people.accounts import AccountError, Accounts
from office.settings import ConfigError, Settings, load
from office.settings.public_address import address_of
from office.store.damage import FileCheck
from office.store.lost_entries import refuse_lost
from office.store.open_files import FilesGoneError
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.changes import Changes
from office.tickets.printing import PrintQueue
from office.tickets.store import StoreError
from office.tickets.ticket_queue import TicketQueue
from office.voice.library import Library
from office.voice.recordings import VoiceError, check_voice
from office.web.app import create_app
from office.web.context import Context
from office.web.device_tokens import check_token
from office.web.ended_sessions import EndedSessions
from office.web.hall_cache import HallCache
from office.web.limits import Cooldown, Failures
from phone.face import bp as phone_face

FACES = (kiosk_face, counter_face, display_face, phone_face, manager_face)
REFUSALS = (ConfigError, StoreError, AccountError, DataFolderError, ListenError, TlsError, VoiceError)

log = structlog.get_logger("server")


def now() -> datetime:
    """The one place that looks at the clock."""
    return datetime.now(UTC)


class Application:
    """One office, wired and running: store, queue, spools, pump, pages."""

    def __init__(self, settings: Settings, devices: VirtualDevices | None) -> None:
        self.settings, is_demo = settings, devices is not None
        folder = settings.server.data
        self._lock = claim(folder, is_demo=is_demo)
        self._check = FileCheck(folder / FILE_NAME)
        self._check.before_serving()
        refuse_lost(folder / FILE_NAME)
        self.store = SqliteStore(folder, offload=NativeThread(), serves=True)
        settle_kind(self.store, is_demo=is_demo)
        settle_plan(settings, self.store, now)
        self.accounts, self._hardware = Accounts(self.store), Hardware(now)
        self._agents = Mailboxes()
        self._wakes: list[Callable[[], None]] = []
        self._changes = Changes(settings.office, self.store, now, self._wake_all, elapsed_s)
        self._housekeeping = Housekeeping(self._changes)
        self._housekeeping.begin(is_demo=is_demo)
        self.queue, self._prints = TicketQueue(self._changes), PrintQueue(self._changes)
        self.app = self._open_app(is_demo)
        if devices is not None:
            devices_page.install(self.app, devices)
            for device in devices.devices.values():
                for kind, name in device.rows:
                    self._hardware.call_virtual(kind, name)
        self._hub = Hub(open_socketio(self.app), self.store, check_token)
        self._hub.offer_trials(self._hardware.tests, (screen.name for screen in settings.screens))
        self._wires = OfficeWires(settings, self.store, self.queue, now, self._agents)
        self._wires.report_to(self._hardware)
        self._scanners = OfficeScanners(settings, self._scan_desk(), self._hardware, now, self._agents)
        self._pump = Pump(self.store, EntrySinks(self._hub, self._wires), time.sleep)
        self._spools = open_spools(settings, self._prints, self._hardware, self._agents)
        self._wakes += [self._pump.wake, *(spool.wake for spool in self._spools)]
        for run in (self._pump.run, self._housekeeping.run, *(spool.run for spool in self._spools)):
            threading.Thread(target=run, daemon=True).start()
        self._wires.start()
        self._scanners.start()

    @property
    def damage(self) -> StoreError | None:
        """What the check of the file found since the start; the server has been told to stop then."""
        return self._check.found

    def check_file(self) -> None:
        """Check a large file beside the serving, and look each second whether the files are still there."""
        self._check.watch(self.store.check, self._stop_damaged)
        self._check.beside_serving(NativeThread(), self._stop_damaged)

    def close(self) -> None:
        """Ship and print what is under way, all at the same time, then close the store."""
        self._housekeeping.close()
        self._check.close()
        spools = (spool.close for spool in self._spools)
        all_at_once(self._ship_the_last, self._scanners.close, *spools)
        self.store.close()
        self._lock.close()

    def _open_app(self, is_demo: bool) -> Flask:
        server = self.settings.server
        context = Context(
            settings=self.settings,
            queue=self.queue,
            printing=self._prints,
            store=self.store,
            accounts=self.accounts,
            hardware=self._hardware,
            agents=self._agents,
            clock=now,
            hall=HallCache(self.settings.office, self.store, now),
            cooldown=Cooldown(now),
            failures=Failures(now, server.sign_in_failures, server.sign_in_window_s),
            saying=lambda zone, label: self._hub.saying(zone, label),
            ended=EndedSessions(now, server.data / "ended_sessions", lambda: forget_key(server.data)),
            is_demo=is_demo,
            offload=NativeThread(),
            offload_long=NativeThread(),
        )
        return create_app(context, FACES, secret_key=signing_key(server.data))

    def _scan_desk(self) -> ScanDesk:
        desk = ScanDesk(self.settings.office, self.store, now)
        desk.install(self.app)
        return desk

    def _ship_the_last(self) -> None:
        # The signs are told by the pump, so their lines outlive it.
        self._pump.close()
        self._wires.close()

    def _stop_damaged(self) -> None:
        log.error("file_damaged", reason=str(self.damage))
        if not (isinstance(self.damage, FilesGoneError) and self.damage.is_to_stay):
            os.kill(os.getpid(), signal.SIGTERM)

    def _wake_all(self) -> None:
        for wake in self._wakes:
            wake()


def serve(settings: Settings, *, speed: float, devices: VirtualDevices | None) -> None:
    """Run the office until SIGINT or SIGTERM; a demo with the virtual devices that are in its settings."""
    application = Application(settings, devices)
    try:
        town = None
        if devices is not None:
            furnish(settings, application.queue, application.accounts, now())
            town = Town(settings.office, application.queue, application.store, settings.kiosks, speed, now)
            threading.Thread(target=town.live, daemon=True).start()
        server = open_gate(application.app, settings.server, now())
        collect_rarely()

        def started() -> None:
            print(f"Một Cửa serves {settings.office.name}: {settings.server.address}", flush=True)
            application.check_file()

        serve_until_told(server, started)
        if town is not None:
            town.close()
    finally:
        application.close()
    if application.damage is not None:
        raise application.damage
    print("Một Cửa has stopped; everything acknowledged is kept.", flush=True)


def _settings(options: argparse.Namespace) -> Settings:
    settings = load(options.config)
    server = settings.server
    host = getattr(options, "host", None) or server.host
    port = server.port if getattr(options, "port", None) is None else options.port
    server = replace(server, host=host, port=port, data=options.data or server.data)
    scheme = "http" if server.certificate is None else "https"
    return replace(settings, server=replace(server, address=server.address or address_of(host, port, scheme)))


def _run(options: argparse.Namespace) -> list[str]:
    settings = _settings(options)
    log_faults_of_greenlets()
    with all_as_log_lines(REFUSALS), ExitStack() as closed:
        if options.demo:
            devices = closed.enter_context(closing(VirtualDevices(demo_settings(settings))))
            serve(devices.settings, speed=options.speed, devices=devices)
        else:
            serve(settings, speed=0, devices=None)
    return []


def _check(options: argparse.Namespace) -> list[str]:
    settings = _settings(options)
    office, (_, hints) = settings.office, tls_of(settings.server, now())
    library = Library(settings.voice.folder, settings.voice.manner.dialect)
    hints += unread_hints(settings, options.config, lambda clip: library.file(clip) is not None)
    hints += [*screen_hints(settings), *machine_hints(settings, now()), *plan_hints(settings, now())]
    right = f"{options.config} is right: {len(office.counters)} counters, {len(office.fields)} fields"
    return [right, *(f"but: {hint}" for hint in hints)]


def _keep(options: argparse.Namespace) -> list[str]:
    folder = _settings(options).server.data
    if options.command == "backup":
        return back_up(folder, options.file)
    if options.command == "restore":
        return put_back(folder, options.file, now())
    return accept_loss(folder, now())


def _voice(options: argparse.Namespace) -> list[str]:
    return check_voice(options.folder, options.language, options.dialect)


def _at_desk(options: argparse.Namespace) -> list[str]:
    settings = _settings(options)
    if options.action != "add":
        need_office(settings.server.data)
    store = SqliteStore(settings.server.data, is_guest=True)
    try:
        desk = Desk(settings, Accounts(store), now(), settings.server.address)
        return [*desk.carry_out(options), *notes_of(settings.server.data)]
    finally:
        store.close()


COMMANDS: dict[str, Callable[[argparse.Namespace], list[str]]] = {
    "run": _run,
    "check": _check,
    "backup": _keep,
    "restore": _keep,
    "accept-loss": _keep,
    "clock": lambda options: look_at_clock(_settings(options), now, accept=options.action == "accept"),
    "voice": _voice,
    "device": _at_desk,
    "officer": _at_desk,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it was done, 1 with a sentence on stderr when it could not be."""
    options = parser().parse_args(arguments)
    os.umask(0o077)  # the data holds hashes and ticket keys: nobody else's to read
    log_to_stderr()
    try:
        for line in COMMANDS[options.command](options):
            print(line)
    except REFUSALS as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
