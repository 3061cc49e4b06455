"""python-escpos's network class, imported without what the library does to its surroundings."""

import tempfile
from typing import Any


def _network() -> Any:
    """Import the class. The library leaves a temporary folder behind at each start: give it one that goes."""
    usual = tempfile.tempdir
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        try:
            from escpos.printer import Network
        finally:
            tempfile.tempdir = usual
    return Network


Network = _network()
