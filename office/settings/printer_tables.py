"""The kinds of printers in config.toml. The text under each key is its row in docs/configuration.md.

A key that several kinds have is explained once, at the first of them, for all.
"""

from pathlib import Path
from typing import Annotated, Literal

from office.settings.addresses import Host
from office.settings.allowed import Flag, Number, OneOf, Pattern, Whole
from office.settings.files import DeviceFile, FolderInside
from office.settings.table import Table
from office.settings.values import (
    FilePrinterSettings,
    NetworkPrinterSettings,
    QueuePrinterSettings,
    SerialPrinterSettings,
    VirtualPrinterSettings,
)

_PAPER = OneOf((58, 80))
_TIMEOUT = Number(0.5, 120)
_DEVICE = DeviceFile()

_NETWORK = NetworkPrinterSettings(host="")
_SERIAL = SerialPrinterSettings(Path("/"))
_FILE = FilePrinterSettings(Path("/"))
_QUEUE = QueuePrinterSettings("")
_VIRTUAL = VirtualPrinterSettings()


class NetworkPrinterTable(Table):
    """A receipt printer in the network."""

    kind: Literal["network"]
    """How it is reached: `network` by its address, `serial` by a serial port, `file` by a device file, \
`lp` by a print queue; `virtual` draws image files. It decides which other keys there are"""
    host: Annotated[str, Host()]
    """The printer's address (only `network`)"""
    port: Annotated[int, Whole(1, 65535)] = _NETWORK.port
    """The printer's TCP port (only `network`)"""
    paper_mm: Annotated[int, _PAPER] = _NETWORK.paper_mm
    """The paper's width in millimetres"""
    timeout_s: Annotated[float, _TIMEOUT] = _NETWORK.timeout_s
    """Seconds one ticket may take before the print has failed; 10 by default for `file`, 20 for `serial` \
and `lp` (not `virtual`)"""
    proof: Annotated[bool, Flag()] = _NETWORK.proof
    """Ask it to confirm each ticket; `false` for a printer that cannot (only `network`, `serial`, `file`)"""


class SerialPrinterTable(Table):
    """A receipt printer on a serial port or a USB adapter for one."""

    kind: Literal["serial"]
    path: Annotated[Path, _DEVICE]
    """The port as in `/dev/serial/by-id/`, or the printer's file such as `/dev/usb/lp0` (only `serial` \
and `file`)"""
    baud: Annotated[int, OneOf((9600, 19200, 38400, 57600, 115200))] = _SERIAL.baud
    """Its speed in bits a second, as set in the printer: its self-test prints it (only `serial`)"""
    flow_control: Annotated[str, OneOf(("rtscts", "xonxoff", "none"))] = _SERIAL.flow_control
    """How it says that it is busy: by a wire of the cable, by a sign, or not at all (only `serial`)"""
    paper_mm: Annotated[int, _PAPER] = _SERIAL.paper_mm
    timeout_s: Annotated[float, _TIMEOUT] = _SERIAL.timeout_s
    proof: Annotated[bool, Flag()] = _SERIAL.proof


class FilePrinterTable(Table):
    """A receipt printer behind a device file, as Linux makes one for a USB printer."""

    kind: Literal["file"]
    path: Annotated[Path, _DEVICE]
    paper_mm: Annotated[int, _PAPER] = _FILE.paper_mm
    timeout_s: Annotated[float, _TIMEOUT] = _FILE.timeout_s
    proof: Annotated[bool, Flag()] = _FILE.proof


class QueuePrinterTable(Table):
    """A receipt printer behind a print queue of CUPS."""

    kind: Literal["lp"]
    queue: Annotated[
        str, Pattern("[A-Za-z0-9][A-Za-z0-9_.-]{0,126}", "a queue's name as `lpstat -e` lists it")
    ]
    """The print queue's name on this machine (only `lp`)"""
    paper_mm: Annotated[int, _PAPER] = _QUEUE.paper_mm
    timeout_s: Annotated[float, _TIMEOUT] = _QUEUE.timeout_s


class VirtualPrinterTable(Table):
    """A printer that draws each ticket into an image file."""

    kind: Literal["virtual"]
    folder: Annotated[Path, FolderInside()] = _VIRTUAL.folder
    """The folder for the images (only `virtual`)"""
    paper_mm: Annotated[int, _PAPER] = _VIRTUAL.paper_mm


PrinterTable = (
    NetworkPrinterTable | SerialPrinterTable | FilePrinterTable | QueuePrinterTable | VirtualPrinterTable
)

PRINTERS = {
    "network": NetworkPrinterTable,
    "serial": SerialPrinterTable,
    "file": FilePrinterTable,
    "lp": QueuePrinterTable,
    "virtual": VirtualPrinterTable,
}
