"""Serves one office until it is told to stop: its faces, the door they are reached by, a demo's visitors.

Only ``server.py run`` imports this: all that a page needs comes with it, and no other command waits for that.
"""

import os
import signal
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from datetime import datetime

from hardware.programs.lean_imports import without

# Engine.IO has a client, too, which takes both along where they are installed: 4 MB and 0.1 s for nothing.
with without("requests", "websocket"):
    import flask_socketio  # noqa: F401

import structlog

from application import Application
from counter.face import COUNTER
from display.face import DISPLAY
from display.reach import reach_hints, turning_hints
from kiosk.face import KIOSK
from manager.face import MANAGER
from office.capabilities import Capability
from office.commands.messages import Said
from office.demo.devices import VirtualDevices
from office.demo.office import demo_settings, furnish
from office.demo.town import Town
from office.live.collecting import collect_rarely
from office.live.gate import open_gate
from office.live.greenlet_faults import log_faults_of_greenlets
from office.live.serving import serve_until_told
from office.settings import Settings
from office.tickets.store import StoreError
from phone.face import PHONE

log = structlog.get_logger("server")

_NO_TERMINALS = "No pseudo-terminals here: the demo has no virtual sign, keypad and scanner."
FACES = (KIOSK, COUNTER, DISPLAY, PHONE, MANAGER)


def serve(
    settings: Settings,
    clock: Callable[[], datetime],
    capabilities: Sequence[Capability],
    speed: float | None,
    said: Said = str,
) -> None:
    """Run the office until SIGINT or SIGTERM.

    ``speed`` is a demo's pace, 0 for one that stands still, None for a real office. ``said`` gives what is
    printed in the language of whoever started it. Raises ListenError, TlsError, DataFolderError and
    StoreError.
    """
    log_faults_of_greenlets()
    with ExitStack() as closed:
        devices = None
        if speed is not None:
            devices = closed.enter_context(closing(VirtualDevices(demo_settings(settings))))
            settings = devices.settings
        damage = _serve(settings, clock, capabilities, speed or 0, devices, said)
    if damage is not None:
        raise damage
    print(said("Một Cửa has stopped; everything acknowledged is kept."), flush=True)


def _serve(
    settings: Settings,
    clock: Callable[[], datetime],
    capabilities: Sequence[Capability],
    speed: float,
    devices: VirtualDevices | None,
    said: Said,
) -> StoreError | None:
    """Serve until told to stop; return the damage that the file was found to have, None for a sound one."""
    application = Application(settings, clock, (*FACES, *capabilities), devices)
    try:
        town = None
        if devices is not None:
            furnish(settings, application.queue, application.accounts, clock())
            town = Town(settings.office, application.queue, application.store, settings.kiosks, speed, clock)
            threading.Thread(target=town.live, daemon=True).start()
        server = open_gate(application.app, settings.server, clock())
        collect_rarely()

        def started() -> None:
            print(said(f"Một Cửa serves {settings.office.name}: {settings.server.address}"), flush=True)
            for hint in (*reach_hints(settings), *turning_hints(settings)):
                log.warning("screen_hint", hint=hint)
            if devices is not None and not devices.has_serial:
                print(said(_NO_TERMINALS), flush=True)
            application.begin_devices()
            application.check_file(lambda: os.kill(os.getpid(), signal.SIGTERM))

        serve_until_told(server, started)
        if town is not None:
            town.close()
    finally:
        application.close()
    return application.damage
