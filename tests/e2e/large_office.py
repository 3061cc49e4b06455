"""An office as large as any: thirty fields and forty counters with long names, as config.toml's text."""

import json

from tests.running_server import ROOT

FIELDS = 30
COUNTERS = 40
_PRIORITY = """[[priority]]
code = "priority"
name = "Người cao tuổi, phụ nữ mang thai"
name_en = "Elderly and pregnant visitors"
who = "người cao tuổi, phụ nữ mang thai"
who_en = "elderly and pregnant visitors"
"""
_NAMES = (
    ("Giải quyết khiếu nại, tố cáo và kiến nghị, phản ánh của tổ chức, cá nhân", "Complaints and petitions"),
    ("Xây dựng – Quản lý đô thị", "Construction and urban management"),
    ("Lao động – Thương binh và Xã hội", "Labour, war invalids and social affairs"),
    ("Hộ tịch", "Civil status"),
)


def large_office() -> str:
    """Return its config.toml: no hardware, every counter serves every field, ``f1`` has the longest name."""
    head = (ROOT / "config.toml").read_text(encoding="utf-8").split("[[field]]", 1)[0]
    head = head.replace('series = "letter"', 'series = "block"')
    codes = [f"f{number}" for number in range(1, FIELDS + 1)]
    fields = [_field(index, code) for index, code in enumerate(codes)]
    counters = [_counter(number, codes) for number in range(1, COUNTERS + 1)]
    return "\n".join([head, _PRIORITY, *fields, *counters])


def _field(index: int, code: str) -> str:
    name, name_en = _NAMES[index % len(_NAMES)]
    number = "" if index < len(_NAMES) else f" {1 + index // len(_NAMES)}"
    return (
        f'[[field]]\ncode = "{code}"\nname = "{name}{number}"\nname_en = "{name_en}{number}"\n'
        f"block = {100 * (index + 10)}\nmean_service_s = 300\n"
    )


def _counter(number: int, codes: list[str]) -> str:
    zone = f"Khu {1 + number // 10}, tầng trệt – dãy bên trái"
    return f'[[counter]]\nnumber = {number}\nzone = "{zone}"\nfields = {json.dumps(codes)}\n'
