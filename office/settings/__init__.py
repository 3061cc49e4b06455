"""config.toml as checked, frozen values. Start reading in ``read.py``; the keys stand in ``tables.py``."""

from office.settings.faults import ConfigError
from office.settings.read import load
from office.settings.values import (
    FilePrinterSettings,
    Kiosk,
    NetworkPrinterSettings,
    PrinterSettings,
    QueuePrinterSettings,
    Screen,
    SerialPrinterSettings,
    ServerSettings,
    Settings,
    Sign,
    VirtualPrinterSettings,
)

__all__ = [
    "ConfigError",
    "FilePrinterSettings",
    "Kiosk",
    "NetworkPrinterSettings",
    "PrinterSettings",
    "QueuePrinterSettings",
    "Screen",
    "SerialPrinterSettings",
    "ServerSettings",
    "Settings",
    "Sign",
    "VirtualPrinterSettings",
    "load",
]
