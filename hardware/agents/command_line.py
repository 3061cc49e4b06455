"""How an agent is started: where the server is, and the token of the device it stands beside."""

import argparse
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from hardware.agents.agent import Agent, Opener
from hardware.agents.server_connection import ServerConnection
from hardware.programs.log_lines import all_as_log_lines, log_to_stderr


class StartError(Exception):
    """The agent cannot start; the message says what to do."""


def parser(program: str, what: str) -> argparse.ArgumentParser:
    """Return the options every agent has."""
    made = argparse.ArgumentParser(prog=f"python -m {program}", description=what)
    made.add_argument(
        "--server", required=True, help="the office's address, such as http://192.168.1.10:8080"
    )
    made.add_argument(
        "--token-file", type=Path, required=True, help="a file with the token that `device add` printed"
    )
    made.add_argument(
        "--authority", type=Path, help="a PEM file: the certificate of an office that signed its own"
    )
    return made


def run(options: argparse.Namespace, openers: Mapping[str, Opener]) -> int:
    """Serve until SIGINT or SIGTERM; 0, or 1 with a sentence on stderr when it could not start."""
    try:
        agent = Agent(_server(options), openers)
    except StartError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    log_to_stderr()
    for number in (signal.SIGINT, signal.SIGTERM):
        # By a thread: the main thread, in whose midst a handler runs, may hold a lock that close needs.
        signal.signal(number, lambda *_: Thread(target=agent.close).start())
    with all_as_log_lines():
        agent.run()
    return 0


def _server(options: argparse.Namespace) -> ServerConnection:
    address = urlsplit(options.server)
    if address.scheme not in ("http", "https") or not address.hostname:
        raise StartError(
            f"--server must be an address such as http://192.168.1.10:8080, not {options.server!r}"
        )
    if options.authority is not None and not options.authority.is_file():
        raise StartError(f"--authority: there is no file {options.authority}")
    return ServerConnection(options.server, _token(options.token_file), options.authority)


def _token(path: Path) -> str:
    try:
        words = path.read_text("utf-8").split()
    except (OSError, UnicodeDecodeError) as error:
        raise StartError(f"--token-file: cannot read {path}: {error}") from error
    if len(words) != 1 or not words[0].isascii():
        raise StartError(f"--token-file: {path} must hold the token and nothing else")
    return words[0]
