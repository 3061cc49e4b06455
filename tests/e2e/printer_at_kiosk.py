"""A virtual printer on a TCP port, plugged into kiosk 1 of config.toml."""

from collections.abc import Iterator
from contextlib import contextmanager

from office.demo.twins.cable import TcpCable
from office.demo.twins.escpos import Page as Paper
from office.demo.twins.printer import PrinterTwin
from tests.e2e.running_server import ROOT

_VIRTUAL = """kind = "virtual"
# The folder for the images, under server.data. Default "tickets".
folder = "tickets"
"""


@contextmanager
def printer_without_paper(papers: list[Paper]) -> Iterator[tuple[PrinterTwin, str]]:
    """Yield an empty printer, and config.toml's text with it at kiosk 1. It prints into ``papers``."""
    twin = PrinterTwin(lambda serve: TcpCable(0, serve), papers.append)
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
