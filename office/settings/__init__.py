"""config.toml as checked, frozen values. Start reading in ``read.py``; the keys stand in ``tables.py``."""

from office.settings.faults import ConfigError
from office.settings.read import load
from office.settings.values import (
    Kiosk,
    NetworkPrinterSettings,
    PrinterSettings,
    Screen,
    ServerSettings,
    Settings,
    Sign,
    VirtualPrinterSettings,
)

__all__ = [
    "ConfigError",
    "Kiosk",
    "NetworkPrinterSettings",
    "PrinterSettings",
    "Screen",
    "ServerSettings",
    "Settings",
    "Sign",
    "VirtualPrinterSettings",
    "load",
]
