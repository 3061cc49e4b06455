"""A small office as TOML text, without faults, for the tests of settings to spoil."""

import re
from pathlib import Path

from office.settings import ConfigError, load

SMALL = """\
[office]
name = "Bộ phận Một cửa"
agency = ["UBND PHƯỜNG"]

[hours]
early_min = 30
last_ticket_min = 15

[[hours.session]]
days = ["mon", "tue"]
opens = "07:00"
closes = "11:30"

[[hours.session]]
days = ["mon", "tue"]
opens = "13:30"
closes = "17:00"

[[hours.closed]]
date = 2027-01-01
reason = "Tết Dương lịch"

[[hours.worked]]
date = 2026-12-05
like = "mon"

[[field]]
code = "A"
name = "Đất đai"
name_en = "Land"
letter = "A"
block = 1000
mean_service_s = 900

[[field]]
code = "B"
name = "Hộ tịch"
name_en = "Civil status"
letter = "B"
block = 2000
mean_service_s = 480

[[counter]]
number = 1
fields = ["A"]

[[counter]]
number = 2
fields = ["A", "B"]

[[priority]]
code = "priority"
name = "Ưu tiên"
name_en = "Priority"
who = "Người cao tuổi"
who_en = "Older people"

[[kiosk]]
name = "kiosk-1"
title = "Máy lấy số"

[kiosk.printer]
kind = "network"
host = "192.168.1.50"

[[screen]]
name = "hall-1"
title = "Sảnh"
counters = [1, 2]

[[sign]]
name = "sign-1"
counter = 1
"""


def spoiled(old: str, new: str, text: str = SMALL) -> str:
    """Return the text with the first ``old`` replaced, which must be there."""
    assert old in text
    return text.replace(old, new, 1)


def written(folder: Path, text: str) -> Path:
    """Return a config.toml of that text."""
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(folder: Path, text: str) -> list[str]:
    """Return what is wrong with the text, a fault each, without its line there; none when nothing is."""
    path = written(folder, text)
    try:
        load(path)
    except ConfigError as error:
        first, *lines = str(error).splitlines()
        assert first == f"{path} is wrong:"
        return [re.sub(r"^  (line \d+: )?", "", line) for line in lines]
    return []
