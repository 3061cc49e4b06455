"""config.toml as checked, frozen values. Start reading in ``read.py``; the keys stand in ``tables/``."""

from office.settings.faults import ConfigError
from office.settings.read import load
from office.settings.values import (
    KeySettings,
    Kiosk,
    Layout,
    LookupScreen,
    PlacedPrinter,
    ScannerSettings,
    Screen,
    SerialPortSettings,
    ServerSettings,
    Settings,
    Sign,
    SignModelSettings,
    VoiceSettings,
    Way,
    WiredKeypad,
    WiredSign,
)

__all__ = [
    "ConfigError",
    "KeySettings",
    "Kiosk",
    "Layout",
    "LookupScreen",
    "PlacedPrinter",
    "ScannerSettings",
    "Screen",
    "SerialPortSettings",
    "ServerSettings",
    "Settings",
    "Sign",
    "SignModelSettings",
    "VoiceSettings",
    "Way",
    "WiredKeypad",
    "WiredSign",
    "load",
]
