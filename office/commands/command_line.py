"""The commands of ``server.py``, as other programs and guides rely on them."""

import argparse
from functools import partial
from pathlib import Path
from typing import Any
from unicodedata import category

from office.commands.help_text import SayingParser, sayer
from office.commands.messages import messages
from office.commands.places import CONFIG
from office.people import DeviceRole, Role
from office.settings.addresses import is_host
from office.tickets.clock_watch import NEWEST
from office.voice.clips import Language
from office.voice.reading import Dialect
from office.words.catalogue import ENGLISH, STANDARD

_MOST_PORT = 65_535


def parser(program: str = "server.py", language: str = ENGLISH) -> argparse.ArgumentParser:
    """Return the parser of every command; ``program`` is what the person typed to reach it.

    Its help and its errors are in ``language``.
    """
    return _Commands(program, language).whole


class _Commands:
    """Puts the commands together. What each is for is said by the sentence of its name in the catalogue."""

    def __init__(self, program: str, language: str) -> None:
        say, said = self._say, self._said = sayer(language), messages(language)
        self.whole = SayingParser(say, said, prog=program, description=say("command-about"))
        self.whole.add_argument("--version", action="version", version=NEWEST, help=say("command-version"))
        self.whole.add_argument("--language", choices=STANDARD, help=say("command-language"))
        self._files = argparse.ArgumentParser(add_help=False)
        self._files.add_argument(
            "--config", type=_path, default=CONFIG, metavar=said("FILE"), help=say("command-config")
        )
        self._files.add_argument("--data", type=_path, metavar=said("DIR"), help=say("command-data"))
        commands = self._group(self.whole, dest="command", metavar=self._said("COMMAND"))
        self._add_run(commands)
        self._add(commands, "new").add_argument(
            "file", type=_path, metavar=self._said("FILE"), help=say("command-new-file")
        )
        self._add(commands, "check")
        for name, what in (("backup", "command-backup-file"), ("restore", "command-restore-file")):
            self._add(commands, name).add_argument(
                "file", type=_path, metavar=self._said("FILE"), help=say(what)
            )
        self._add(commands, "accept-loss")
        clock = self._actions(commands, "clock")
        self._add(clock, "clock-show")
        self._add(clock, "clock-accept")
        self._add_voice(self._actions(commands, "voice"))
        self._add_device(self._actions(commands, "device"))
        self._add_officer(self._actions(commands, "officer"))
        mailbox = self._actions(commands, "mailbox")
        self._add(mailbox, "mailbox-init").add_argument(
            "--anew", action="store_true", help=say("command-mailbox-anew")
        )
        self._add(mailbox, "mailbox-recover")

    def _group(self, above: SayingParser, **options: Any) -> "argparse._SubParsersAction[SayingParser]":
        made: Any = partial(SayingParser, self._say, self._said)
        action: argparse._SubParsersAction[SayingParser]
        action = above.add_subparsers(required=True, parser_class=made, **options)
        return action

    def _add(
        self, group: "argparse._SubParsersAction[SayingParser]", name: str, *, has_files: bool = True
    ) -> SayingParser:
        """Add what ``command-for-`` and its name describes; an action is typed by its last word."""
        told = self._say(f"command-for-{name}")
        word = name if name == "accept-loss" else name.rpartition("-")[2]
        parents: Any = [self._files] if has_files else []
        return group.add_parser(word, parents=parents, help=told, description=told)

    def _actions(
        self, commands: "argparse._SubParsersAction[SayingParser]", name: str
    ) -> "argparse._SubParsersAction[SayingParser]":
        return self._group(
            self._add(commands, name, has_files=False), dest="action", metavar=self._said("ACTION")
        )

    def _add_run(self, commands: "argparse._SubParsersAction[SayingParser]") -> None:
        run, say = self._add(commands, "run"), self._say
        run.add_argument("--host", type=_host, metavar=self._said("HOST"), help=say("command-run-host"))
        run.add_argument("--port", type=_port, metavar=self._said("PORT"), help=say("command-run-port"))
        run.add_argument("--demo", action="store_true", help=say("command-run-demo"))
        # No sentence for it: the server gives it to itself, where a manager begins a trial hour.
        run.add_argument("--trial", action="store_true", help=argparse.SUPPRESS)
        run.add_argument(
            "--speed", type=_speed, default=1.0, metavar=self._said("SPEED"), help=say("command-run-speed")
        )

    def _add_voice(self, actions: "argparse._SubParsersAction[SayingParser]") -> None:
        check, say = self._add(actions, "voice-check", has_files=False), self._say
        check.add_argument(
            "folder", type=_path, metavar=self._said("FOLDER"), help=say("command-voice-folder")
        )
        check.add_argument(
            "--language",
            type=Language,
            choices=list(Language),
            default=Language.VIETNAMESE,
            help=say("command-voice-language"),
        )
        check.add_argument(
            "--dialect",
            type=Dialect,
            choices=list(Dialect),
            default=Dialect.NORTH,
            help=say("command-voice-dialect"),
        )

    def _add_device(self, actions: "argparse._SubParsersAction[SayingParser]") -> None:
        add, say = self._add(actions, "device-add"), self._say
        add.add_argument("name", nargs="?", metavar=self._said("NAME"), help=say("command-device-name"))
        roles = [str(role) for role in DeviceRole]
        add.add_argument("--role", choices=roles, help=say("command-device-role"))
        add.add_argument("--all", action="store_true", help=say("command-device-all"))
        of_counters = self._said("COUNTERS")
        add.add_argument("--tablets", type=_counters, metavar=of_counters, help=say("command-device-tablets"))
        add.add_argument("--anyway", action="store_true", help=say("command-device-anyway"))
        self._add(actions, "device-list")
        self._add(actions, "device-revoke").add_argument(
            "name", metavar=self._said("NAME"), help=say("command-device-name")
        )

    def _add_officer(self, actions: "argparse._SubParsersAction[SayingParser]") -> None:
        say, roles, of_counters = self._say, [str(role) for role in Role], self._said("COUNTERS")
        add = self._add_person(actions, "officer-add")
        add.add_argument("--role", required=True, choices=roles, help=say("command-officer-role"))
        add.add_argument(
            "--counters", type=_counters, metavar=of_counters, help=say("command-officer-counters")
        )
        add.add_argument("--may-choose", action="store_true", help=say("command-officer-may-choose"))
        change = self._add_person(actions, "officer-change")
        change.add_argument("--role", choices=roles, help=say("command-officer-role"))
        change.add_argument(
            "--counters",
            type=_counters_or_all,
            metavar=of_counters,
            help=say("command-officer-counters-or-all"),
        )
        choose = change.add_mutually_exclusive_group()
        choose.add_argument(
            "--may-choose", action="store_true", default=None, help=say("command-officer-may-choose")
        )
        choose.add_argument(
            "--no-choose", action="store_false", dest="may_choose", help=say("command-officer-no-choose")
        )
        self._add(actions, "officer-list")
        self._add_person(actions, "officer-disable")
        self._add_person(actions, "officer-reset")

    def _add_person(self, actions: "argparse._SubParsersAction[SayingParser]", name: str) -> SayingParser:
        person = self._add(actions, name)
        person.add_argument("login", metavar=self._said("LOGIN"), help=self._say("command-officer-login"))
        return person


def _path(text: str) -> Path:
    """Return the path. Raises ArgumentTypeError for one with a mark that would break a message."""
    marks = [letter for letter in text if category(letter) in ("Cc", "Zl", "Zp")]
    if not marks:
        return Path(text)
    raise argparse.ArgumentTypeError(
        f"{text!r} has {marks[0]!r} in it, a mark that is not seen: type the name without it"
    )


def _host(text: str) -> str:
    if is_host(text):
        return text
    raise argparse.ArgumentTypeError(f"{text!r} is no address of a machine: an IP address or a host name")


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
