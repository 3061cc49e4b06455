"""config.toml as checked, frozen values. Start reading in ``read.py``; the keys stand in ``tables.py``."""

from office.settings.faults import ConfigError
from office.settings.read import load
from office.settings.values import (
    FilePrinterSettings,
    KeySettings,
    Kiosk,
    Layout,
    NetworkPrinterSettings,
    PrinterSettings,
    QueuePrinterSettings,
    ScannerSettings,
    Screen,
    SerialPortSettings,
    SerialPrinterSettings,
    ServerSettings,
    Settings,
    Sign,
    SignModelSettings,
    VirtualPrinterSettings,
    VoiceSettings,
    WiredKeypad,
    WiredSign,
)

__all__ = [
    "ConfigError",
    "FilePrinterSettings",
    "KeySettings",
    "Kiosk",
    "Layout",
    "NetworkPrinterSettings",
    "PrinterSettings",
    "QueuePrinterSettings",
    "ScannerSettings",
    "Screen",
    "SerialPortSettings",
    "SerialPrinterSettings",
    "ServerSettings",
    "Settings",
    "Sign",
    "SignModelSettings",
    "VirtualPrinterSettings",
    "VoiceSettings",
    "WiredKeypad",
    "WiredSign",
    "load",
]
