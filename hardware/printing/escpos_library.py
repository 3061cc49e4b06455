"""python-escpos's network class, imported without what the library does to its surroundings."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

_PROFILES = {
    "profiles": {"default": {"codePages": {"0": "CP437"}, "features": {}}},
    "encodings": {"CP437": {"name": "CP437", "python_encode": "cp437"}},
}
"""All that its class needs to know of printers' types, since we send pictures. Its own list is read by a YAML
parser at each start, a quarter of a second that each printing program took longer."""


def _network() -> Any:
    """Import the class. The library leaves a temporary folder behind at each start: give it one that goes."""
    usual = tempfile.tempdir
    with tempfile.TemporaryDirectory() as folder:
        profiles = Path(folder, "profiles.json")
        profiles.write_text(json.dumps(_PROFILES), encoding="utf-8")
        os.environ["ESCPOS_CAPABILITIES_FILE"] = str(profiles)
        tempfile.tempdir = folder
        try:
            from escpos.printer import Network
        finally:
            tempfile.tempdir = usual
            del os.environ["ESCPOS_CAPABILITIES_FILE"]
    return Network


Network = _network()
