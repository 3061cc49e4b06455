"""The front door: lists the capabilities, reads the settings, carries out one command. See ``--help``.

Here stands what every command needs; the others bring theirs themselves, so that none waits for the web.
"""

import gc

# What is loaded stays: a collector that looks through it again and again takes a tenth of a start. A command
# ends before there is much to collect, and an office has it on again (office/live/collecting.py).
gc.disable()

# Must come first: with it every thread, lock and socket below waits without holding up the others.
from gevent import monkey

monkey.patch_all()

# ruff: noqa: E402
# Before every room that keeps tables: office/store/__init__.py holds back what sqlite-utils would take along.
import office.store  # noqa: F401

# isort: split
import argparse
import atexit
import errno
import faulthandler
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import NoReturn

from hardware.programs.log_lines import all_as_log_lines, log_to_stderr
from office.booking.capability import BOOKING
from office.capabilities import settings_of, tables_of
from office.commands.clock import look_at_clock
from office.commands.command_line import parser
from office.commands.data_folder import DataFolderError, kind_of, need_office, notes_of
from office.commands.help_text import language_of
from office.commands.keeping import accept_loss, back_up, put_back
from office.commands.mailbox_hints import MailboxKeyError
from office.commands.messages import Said, messages
from office.commands.new_office import NewOfficeError
from office.commands.places import data_of, place_typed, program_of, too_long, typing_of
from office.dossiers.capability import DOSSIERS
from office.live.gate import ListenError
from office.live.tls import TlsError
from office.mailbox.capability import MAILBOX
from office.once.capability import ONCE, OUTBOX
from office.papers.capability import PAPERS
from office.people.accounts import AccountError, Accounts
from office.people.barred_record import BarredRecord
from office.people.capability import PEOPLE
from office.procedures.capability import PROCEDURES
from office.ratings.capability import RATINGS
from office.reports.capability import REPORTS
from office.settings import ConfigError, Settings, load
from office.settings.public_address import address_when_started
from office.store.sqlite import SqliteStore
from office.tickets.store import StoreError
from office.voice.recordings import VoiceError, check_voice
from office.widget.capability import WIDGET

CAPABILITIES = (
    PEOPLE,
    PAPERS,
    REPORTS,
    PROCEDURES,
    WIDGET,
    ONCE,
    OUTBOX,
    MAILBOX,
    BOOKING,
    DOSSIERS,
    RATINGS,
)
"""What this office has, in the order it is opened; what is taken out of the list is out of the office."""

TRIAL = "--trial"
"""Given to ``run`` by the server itself, when it begins anew for a trial hour."""

REFUSALS = (
    ConfigError,
    StoreError,
    AccountError,
    DataFolderError,
    ListenError,
    TlsError,
    VoiceError,
    MailboxKeyError,
    NewOfficeError,
)


def now() -> datetime:
    """The one place that looks at the clock."""
    return datetime.now(UTC)


def _settings(options: argparse.Namespace) -> Settings:
    settings = load(options.config, settings_of(CAPABILITIES))
    server = settings.server
    host = getattr(options, "host", None) or server.host
    port = server.port if getattr(options, "port", None) is None else options.port
    address = address_when_started(server, host, port)
    server = replace(
        server,
        host=host,
        port=port,
        data=data_of(options) or server.data,
        commands=typing_of(options),
        address=address,
    )
    return replace(settings, server=server)


def _run(options: argparse.Namespace) -> list[str]:
    settings = _settings(options)
    from serving import Next, serve

    with all_as_log_lines(REFUSALS):
        speed = options.speed if options.demo else None
        following = serve(settings, now, CAPABILITIES, speed, options.said, is_trial=options.trial)
    if following is not Next.NOTHING:
        _begin_anew([word for word in options.given if word != TRIAL], is_trial=following is Next.TRIAL)
    return []


def _begin_anew(given: Sequence[str], *, is_trial: bool) -> None:
    """Begin this process anew, for a trial hour or after one for the office: nothing of the other stays.

    Whatever happens in it, a start from outside serves the office: nobody else gives ``--trial``.
    """
    again = [*given, TRIAL] if is_trial else given
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, os.path.abspath(__file__), *again])  # noqa: S606


def _new(options: argparse.Namespace) -> list[str]:
    from office.commands.new_office.asking import new_office

    new_office(options.file, now().astimezone().date(), options.said, options.spoken)
    options.config = options.file
    # The voices are made right after it, by `make new`; for others `check` says it again.
    told = [line for line in _check(options) if "make voices" not in line]
    return [f"{options.file} is written", *told]


def _check(options: argparse.Namespace) -> list[str]:
    from display.hints import screen_hints
    from kiosk.page_turns import turning_hints
    from kiosk.spoken_texts import unread_hints
    from office.commands.language_hints import language_hints
    from office.commands.look_hints import look_hints
    from office.commands.machine_hints import machine_hints
    from office.commands.mailbox_hints import key_hints
    from office.commands.order_hints import order_hints
    from office.commands.plan_hints import plan_hints
    from office.live.tls import tls_of
    from office.voice.library import Library

    settings = _settings(options)
    office, (_, hints) = settings.office, tls_of(settings.server, now())
    library = Library(settings.voice.folder, settings.voice.manner.dialect)
    hints += language_hints(settings)
    hints += look_hints(settings)
    hints += order_hints(settings)
    hints += turning_hints(settings)
    hints += unread_hints(settings, options.config, lambda clip: library.file(clip) is not None)
    hints += [
        *screen_hints(settings),
        *machine_hints(settings, now()),
        *plan_hints(settings, now(), tables_of(CAPABILITIES)),
        *key_hints(settings, tables_of(CAPABILITIES)),
    ]
    right = f"{options.config} is right: {len(office.counters)} counters, {len(office.fields)} fields"
    return [right, *(f"but: {hint}" for hint in hints)]


def _keep(options: argparse.Namespace) -> list[str]:
    folder = _settings(options).server.data
    if options.command == "backup":
        lines = back_up(folder, options.file, options.config)
    elif options.command == "restore":
        lines = put_back(folder, options.file, options.config, now(), tables_of(CAPABILITIES))
    else:
        lines = accept_loss(folder, now(), tables_of(CAPABILITIES))
    return [*lines, *notes_of(folder)]


def _clock(options: argparse.Namespace) -> list[str]:
    settings, accept = _settings(options), options.action == "accept"
    lines = look_at_clock(settings, now, tables_of(CAPABILITIES), accept=accept)
    return [*lines, *notes_of(settings.server.data)]


def _voice(options: argparse.Namespace) -> list[str]:
    return check_voice(options.folder, options.language, options.dialect)


def _at_desk(options: argparse.Namespace) -> list[str]:
    from office.commands.enrol import Desk

    settings = _settings(options)
    folder = settings.server.data
    if options.action != "add":
        need_office(folder)
    begun = [] if kind_of(folder) else [f"note: {folder} held no data: an office's begin there now"]
    store = SqliteStore(folder, rooms=tables_of(CAPABILITIES), is_guest=True)
    try:
        accounts = Accounts(store, BarredRecord(store.path))
        desk = Desk(settings, accounts, now(), settings.server.address)
        return [*desk.carry_out(options), *begun, *notes_of(folder)]
    finally:
        store.close()


def _mailbox(options: argparse.Namespace) -> list[str]:
    from getpass import getpass

    from office.commands.mailbox_keys import MailboxKeys

    folder = _settings(options).server.data
    need_office(folder)
    store = SqliteStore(folder, rooms=tables_of(CAPABILITIES), is_guest=True)
    try:
        return [
            *MailboxKeys(store, now, lambda prompt: getpass(f"{options.said(prompt)}: ")).carry_out(options),
            *notes_of(folder),
        ]
    finally:
        store.close()


def _saying(options: argparse.Namespace, language: str) -> Said:
    """Return what says a message to whoever typed this: commands as typed here, in that language."""
    typing, said = typing_of(options), messages(language)
    return lambda message: said(typing.said(message))


COMMANDS: dict[str, Callable[[argparse.Namespace], list[str]]] = {
    "run": _run,
    "new": _new,
    "check": _check,
    "backup": _keep,
    "restore": _keep,
    "accept-loss": _keep,
    "clock": _clock,
    "voice": _voice,
    "device": _at_desk,
    "officer": _at_desk,
    "mailbox": _mailbox,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it was done, 1 with a sentence on stderr when it could not be."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    language = language_of(given, os.environ)
    options = parser(program_of(given, os.environ), language).parse_args(given)
    place_typed(options, os.environ)
    options.said = said = _saying(options, language)
    options.spoken, options.given = language, given
    os.umask(0o077)  # the data holds hashes and ticket keys: nobody else's to read
    log_to_stderr()
    try:
        for line in COMMANDS[options.command](options):
            print(said(line))
    except REFUSALS as error:
        print(said(str(error)), file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:
            raise
        print(said(too_long(error)), file=sys.stderr)
        return 1
    return 0


def end(code: int) -> NoReturn:
    """End this process with ``code`` once what it has to say is out, whatever its threads still wait for.

    A native thread that gets its answer while Python takes itself apart could end it by a signal instead.
    """
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # Who read it is gone.
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    # Where each thread stood, should a library end the process by a fault of its own.
    faulthandler.enable()
    end(main())
