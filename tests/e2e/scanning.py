"""A scanner plugged into a running server: config.toml with one at kiosk 1."""

from pathlib import Path

from tests.running_server import ROOT

_LINE = '[[line]]\nname = "scanner-1"\nport = "{port}"\n'
_SCANNER = """\
[kiosk.scanner]
line = "scanner-1"
priority = "priority"
elder_age = 60
results_field = "T"

"""


def with_scanner(port: Path, text: str | None = None) -> str:
    """Return a config.toml's text, the shipped one's by default, with a scanner at kiosk 1 on that port."""
    text = text or (ROOT / "config.toml").read_text(encoding="utf-8")
    text = text.replace('[[kiosk]]\nname = "kiosk-2"', f'{_SCANNER}[[kiosk]]\nname = "kiosk-2"', 1)
    return text.replace("[[screen]]", f"{_LINE.format(port=port)}\n[[screen]]", 1)
