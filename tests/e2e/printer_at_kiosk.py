"""config.toml with other printers than its own, one that a test holds among them, or with none."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from office.demo.twins.cable import TcpCable
from office.demo.twins.escpos import Page as Paper
from office.demo.twins.printer import PrinterTwin
from tests.free_ports import free_port
from tests.running_server import ROOT

_VIRTUAL = """kind = "virtual"
# The folder for the images, under server.data. Default "tickets".
folder = "tickets"
"""
_TABLE = re.compile(r"\[kiosk\.printer\]\n(?:[^\[\n].*\n)+\n?")


def with_printers(keys: str | None) -> str:
    """Return config.toml's text with these keys of every kiosk's printer, or without printers.

    Each printer has a program of its own. Where no paper is looked at, none spares a test half a second
    of processor time.
    """
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    return _TABLE.sub("" if keys is None else f"[kiosk.printer]\n{keys}\n\n", text)


@contextmanager
def printer_without_paper(papers: list[Paper]) -> Iterator[tuple[PrinterTwin, str]]:
    """Yield an empty printer, and config.toml's text with it at kiosk 1. It prints into ``papers``."""
    twin = PrinterTwin(lambda serve: TcpCable(free_port(), serve), papers.append)
    twin.has_paper = False
    twin.cable.plug()
    try:
        yield twin, _config(twin)
    finally:
        twin.cable.unplug()


def _config(twin: PrinterTwin) -> str:
    assert isinstance(twin.cable, TcpCable)
    printer = f'kind = "network"\nhost = "127.0.0.1"\nport = {twin.cable.port}\n'
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    assert _VIRTUAL in text
    return text.replace(_VIRTUAL, printer, 1)
