"""The commands of ``server.py``, as other programs and guides rely on them."""

import argparse
from pathlib import Path

from office.commands.places import CONFIG
from office.people import DeviceRole, Role
from office.tickets.clock_watch import NEWEST
from office.voice.clips import Language
from office.voice.reading import Dialect

_MOST_PORT = 65_535


def parser(program: str = "server.py") -> argparse.ArgumentParser:
    """Return the parser of every command; ``program`` is what the person typed to reach it."""
    whole = argparse.ArgumentParser(prog=program, description="Một Cửa: the queue of a one-stop office")
    whole.add_argument("--version", action="version", version=NEWEST)
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    files = argparse.ArgumentParser(add_help=False)
    files.add_argument("--config", type=Path, default=CONFIG, help="default: config.toml")
    files.add_argument(
        "--data", type=Path, help="the data folder; default: as config.toml says; a demo's: var-demo"
    )

    run = commands.add_parser("run", parents=[files], help="serve one office")
    run.add_argument("--host", help="the address to listen on; default: as config.toml says")
    run.add_argument("--port", type=_port, help="the port; default: as config.toml says")
    run.add_argument("--demo", action="store_true", help="simulated visitors and officers, open accounts")
    run.add_argument("--speed", type=_speed, default=1.0, help="the demo's pace; 0: all stand still")

    commands.add_parser("check", parents=[files], help="check the configuration")
    backup = commands.add_parser("backup", parents=[files], help="copy the data while the server runs")
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = commands.add_parser("restore", parents=[files], help="put a backup in the data's place")
    restore.add_argument("file", type=Path, metavar="FILE")
    commands.add_parser("accept-loss", parents=[files], help="go on without what the data lack for good")
    _add_clock(commands, files)
    _add_voice(commands)
    _add_device(commands, files)
    _add_officer(commands, files)
    return whole


def _add_clock(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", files: argparse.ArgumentParser
) -> None:
    clock = commands.add_parser("clock", help="see to the server's clock")
    actions = clock.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("show", parents=[files], help="say whether its date can be right")
    actions.add_parser("accept", parents=[files], help="say that its date is right, where that is doubted")


def _add_voice(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    voice = commands.add_parser("voice", help="see to the hall's voice")
    check = voice.add_subparsers(dest="action", required=True, metavar="ACTION").add_parser(
        "check", help="say which recordings of a folder are missing or no good"
    )
    check.add_argument("folder", type=Path, metavar="FOLDER", help="such as voices/lan")
    check.add_argument("--language", type=Language, choices=list(Language), default=Language.VIETNAMESE)
    check.add_argument(
        "--dialect", type=Dialect, choices=list(Dialect), default=Dialect.NORTH, help="default: bac"
    )


def _add_device(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", files: argparse.ArgumentParser
) -> None:
    device = commands.add_parser("device", help="enrol, list, revoke devices")
    actions = device.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = actions.add_parser("add", parents=[files], help="print a revocable token and the URL to open")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--role", required=True, choices=[str(role) for role in DeviceRole])
    add.add_argument("--anyway", action="store_true", help="also where config.toml has none of that name")
    actions.add_parser("list", parents=[files], help="every device")
    revoke = actions.add_parser("revoke", parents=[files], help="make a token open nothing")
    revoke.add_argument("name", metavar="NAME")


def _add_officer(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", files: argparse.ArgumentParser
) -> None:
    officer = commands.add_parser("officer", help="add, list, disable, reset officers")
    actions = officer.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = actions.add_parser("add", parents=[files], help="print a one-time password")
    add.add_argument("login", metavar="LOGIN")
    add.add_argument("--role", required=True, choices=[str(role) for role in Role])
    add.add_argument("--counters", type=_counters, help="such as 4,5; default: every counter")
    add.add_argument("--may-choose", action="store_true", help="may call a chosen ticket out of order")
    change = actions.add_parser("change", parents=[files], help="change what a person may do")
    change.add_argument("login", metavar="LOGIN")
    change.add_argument("--role", choices=[str(role) for role in Role])
    change.add_argument("--counters", type=_counters_or_all, help="such as 4,5, or all")
    choose = change.add_mutually_exclusive_group()
    choose.add_argument("--may-choose", action="store_true", default=None, help="may call out of order")
    choose.add_argument("--no-choose", action="store_false", dest="may_choose", help="may no longer")
    actions.add_parser("list", parents=[files], help="everyone")
    for action, what in (("disable", "let sign in no more"), ("reset", "print a new one-time password")):
        actions.add_parser(action, parents=[files], help=what).add_argument("login", metavar="LOGIN")


def _port(text: str) -> int:
    if text.isdecimal() and int(text) <= _MOST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no port: 0 to {_MOST_PORT}")


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = -1.0
    if 0 <= speed <= 1000:
        return speed
    raise argparse.ArgumentTypeError(f"{text!r} is no speed: 0 to 1000")


def _counters_or_all(text: str) -> tuple[int, ...]:
    return () if text == "all" else _counters(text)


def _counters(text: str) -> tuple[int, ...]:
    if all(part.isdecimal() for part in text.split(",")):
        return tuple(int(part) for part in text.split(","))
    raise argparse.ArgumentTypeError(f"{text!r} names no counters: write them as 4,5")
