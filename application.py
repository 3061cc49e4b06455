"""One office as a value: its parts wired, started and stopped. ``server.py`` says of which capabilities."""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import structlog
from flask import Flask

from hardware.programs.at_once import all_at_once
from office.capabilities import Capability, Opened, blueprints_of, open_all, tables_of
from office.commands.data_folder import claim, forget_key, settle_kind, signing_key
from office.commands.plan_hints import settle_plan
from office.demo import devices_page
from office.demo.devices import VirtualDevices
from office.devices.agents.mailbox import Mailboxes
from office.devices.conditions import Hardware
from office.devices.printing.first_looks import FirstLooks
from office.devices.printing.spool import Spool
from office.devices.printing.spools import open_spools
from office.devices.scanners import OfficeScanners
from office.devices.wires import OfficeWires
from office.live.entry_sinks import EntrySinks
from office.live.housekeeping import Housekeeping, elapsed_s
from office.live.hub import Hub
from office.live.pump import Pump
from office.live.serving import NativeThread, close_socketio, open_socketio
from office.papers.print_queue import PrintQueue
from office.papers.ticket_papers import TicketPapers
from office.people.accounts import Accounts
from office.people.barred_record import BarredRecord
from office.people.rights_watch import RightsWatch
from office.settings import Settings
from office.store.integrity.damage import FileCheck
from office.store.integrity.lost_entries import refuse_lost
from office.store.integrity.open_files import FilesGoneError
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.changes import Changes
from office.tickets.store import StoreError
from office.tickets.ticket_queue import TicketQueue
from office.trial.folder import remove
from office.trial.settings import count_apart
from office.waiting.routing import next_in_turn
from office.web.app import create_app
from office.web.context import Context
from office.web.device_tokens import check_token
from office.web.ended_sessions import EndedSessions
from office.web.hall_cache import HallCache
from office.web.limits import Cooldown, Failures
from office.web.trials import Trials

log = structlog.get_logger("server")


class Application:
    """One office, wired and running: store, queue, spools, pump, pages.

    It is a value: several live side by side in one process, each with a data folder of its own. Its faces are
    among the ``capabilities``. ``clock`` is the only time of day it knows. A demo is given the virtual
    ``devices`` that are in its settings. ``trials`` begins and ends a trial hour; one is given the store of
    the office whose ``people`` and devices it has, which outlives it.
    """

    def __init__(
        self,
        settings: Settings,
        clock: Callable[[], datetime],
        capabilities: Sequence[Capability],
        devices: VirtualDevices | None = None,
        trials: Trials | None = None,
        people: SqliteStore | None = None,
    ) -> None:
        self.settings, self._clock, is_demo = settings, clock, devices is not None
        self._trials, folder = trials or Trials(), settings.server.data
        self._home = folder if people is None else people.path.parent
        self._lock = claim(folder, is_demo=is_demo)
        self._check = FileCheck(folder / FILE_NAME)
        self.store = self._open_store(folder, capabilities, is_demo)
        self._people = people or self.store
        self.accounts = Accounts(self._people, BarredRecord(self._people.path))
        self._hardware = Hardware(clock)
        if barred := self.accounts.bar_again(clock()):
            log.warning("barred_again", count=barred)
        self._agents = Mailboxes()
        self._wakes: list[Callable[[], None]] = []
        self._changes = Changes(settings.office, self.store, clock, self._wake_all, elapsed_s, TicketPapers())
        self._housekeeping = Housekeeping(self._changes)
        # The clock of a trial hour was found right by the office's journal; its own knows of no day before.
        self._housekeeping.begin(is_demo=is_demo or bool(settings.office.trial_hour))
        self.queue, self._prints = TicketQueue(self._changes, next_in_turn), PrintQueue(self._changes)
        self._opened = open_all(capabilities, settings, self.store, self._changes, clock)
        self.app = self._open_app(capabilities, is_demo)
        if devices is not None:
            self._show(devices)
        self._socketio = open_socketio(self.app)
        self._hub = self._open_hub()
        self._wires = OfficeWires(settings, self.store, self.queue, clock, self._agents)
        self._wires.report_to(self._hardware)
        self._scanners = self._open_scanners(capabilities)
        self._pump = self._open_pump(capabilities)
        self._first_looks = FirstLooks(self._wake_all)
        self._spools = self._open_spools()
        self._start()

    @property
    def opened(self) -> Mapping[str, Opened]:
        """What its capabilities opened, by their names."""
        return self._opened

    @property
    def damage(self) -> StoreError | None:
        """What the check of the file found since the start; ``check_file`` has told of it then."""
        return self._check.found

    def begin_devices(self) -> None:
        """Open the lines of signs, keypads and scanners, look at the printers: the counters came first."""
        self._wires.start()
        self._scanners.start()
        self._first_looks.begin()

    def check_file(self, stop: Callable[[], None]) -> None:
        """Check a large file beside the serving, and look each second whether the files are still there.

        ``stop`` is called where nothing more would be kept: the office is to be closed then.
        """

        def damaged() -> None:
            log.error("file_damaged", reason=self.settings.server.commands.said(str(self.damage)))
            if not (isinstance(self.damage, FilesGoneError) and self.damage.is_to_stay):
                stop()

        self._check.watch(self.store.check_files, damaged)
        self._check.beside_serving(NativeThread(), damaged)

    def close(self) -> None:
        """Ship and print what is under way, all at the same time, then close the store."""
        self._housekeeping.close()
        self._check.close()
        spools = (spool.close for spool in self._spools)
        all_at_once(self._ship_the_last, self._scanners.close, *spools)
        close_socketio(self._socketio)
        for opened in reversed(self._opened.values()):
            opened.close()
        self.store.close()
        self._lock.close()

    def _open_store(self, folder: Path, capabilities: Sequence[Capability], is_demo: bool) -> SqliteStore:
        """Open the office's file once it was found whole, and settle whose it is and by which plan.

        A trial hour's tickets are counted apart; an office removes what one left that a power cut ended.
        """
        self._check.before_serving()
        refuse_lost(folder / FILE_NAME)
        store = SqliteStore(folder, rooms=tables_of(capabilities), offload=NativeThread(), serves=True)
        if self.settings.office.trial_hour:
            count_apart(store)
        else:
            remove(self._home)
        settle_kind(store, is_demo=is_demo)
        settle_plan(self.settings, store, self._clock)
        return store

    def _open_app(self, capabilities: Sequence[Capability], is_demo: bool) -> Flask:
        home, server, clock = self._home, self.settings.server, self._clock
        context = Context(
            settings=self.settings,
            queue=self.queue,
            printing=self._prints,
            store=self.store,
            accounts=self.accounts,
            hardware=self._hardware,
            agents=self._agents,
            clock=clock,
            hall=HallCache(self.settings.office, self.store, clock),
            cooldown=Cooldown(clock),
            failures=Failures(clock, server.sign_in_failures, server.sign_in_window_s),
            saying=lambda zone, label: self._hub.saying(zone, label),
            rights_changed=lambda: self._hub.rights_changed(),
            ended=EndedSessions(clock, home / "ended_sessions", lambda: forget_key(home)),
            trials=self._trials,
            is_demo=is_demo,
            offload=NativeThread(),
            offload_long=NativeThread(),
            opened=self._opened,
        )
        return create_app(context, blueprints_of(capabilities), secret_key=signing_key(home))

    def _open_hub(self) -> Hub:
        """Make what tells followers, and offers the screens' trial calls."""
        hub = Hub(self._socketio, self.store, check_token)
        hub.offer_trials(self._hardware.tests, (screen.name for screen in self.settings.screens))
        return hub

    def _open_spools(self) -> list[Spool]:
        """Make what prints, one for each printer; the rolls of paper outlive a trial hour."""
        prints, hardware, agents = self._prints, self._hardware, self._agents
        return open_spools(self.settings, prints, hardware, agents, self._first_looks, rolls=self._home)

    def _open_pump(self, capabilities: Sequence[Capability]) -> Pump:
        """Make what tells the hall, the signs and the capabilities' feeds of the journal."""
        feeds = [one.feed(self._opened[one.name]) for one in capabilities if one.feed is not None]
        pump = Pump(
            self.store,
            EntrySinks(self._hub, self._wires, *feeds),
            time.sleep,
            lambda: bool(self._hub.is_followed or self._wires.is_wired or feeds),
            RightsWatch(self._people.records_version, self._hub.rights_changed).tell_changes,
        )
        self._hub.tell_of_newcomers(pump.wake)
        return pump

    def _open_scanners(self, capabilities: Sequence[Capability]) -> OfficeScanners:
        """Make what hears the scanners, for the capabilities that want to be told of scans."""
        takers = [one.scans(self._opened[one.name]) for one in capabilities if one.scans is not None]
        return OfficeScanners(self.settings, takers, self._hardware, self._clock, self._agents)

    def _show(self, devices: VirtualDevices) -> None:
        """Give the virtual devices their pages, and call them virtual wherever devices are listed."""
        devices_page.install(self.app, devices)
        for device in devices.devices.values():
            for kind, name in device.rows:
                self._hardware.call_virtual(kind, name)

    def _ship_the_last(self) -> None:
        # The signs are told by the pump, so their lines outlive it.
        self._pump.close()
        self._wires.close()

    def _start(self) -> None:
        self._wakes += [self._pump.wake, *(spool.wake for spool in self._spools)]
        for run in (self._pump.run, self._housekeeping.run, *(spool.run for spool in self._spools)):
            threading.Thread(target=run, daemon=True).start()

    def _wake_all(self) -> None:
        for wake in self._wakes:
            wake()
