"""An office to look at, as a value: how many counters and fields, how long its names, and in which state."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from office.settings import Layout

LETTERS = "ABCDEFGHKLMNPRSTUVXYZ"
_SHORT = (("Đất đai", "Land"), ("Hộ tịch", "Civil status"), ("Chứng thực", "Certification"))
_LONG = (
    (
        "Hộ tịch, quốc tịch, con nuôi và xác nhận tình trạng hôn nhân của công dân cư trú",
        "Civil status, nationality, adoption and certificates of marital status for them",
    ),
    ("Đăng ký kinh doanh (Tài chính – Kế hoạch)", "Business registration (finance and planning)"),
    (
        "Lao động – Thương binh và Xã hội, Bảo trợ xã hội – Người có công",
        "Labour, invalids and social affairs",
    ),
    ("Tài nguyên – Môi trường, Nông nghiệp", "Natural resources, environment, agriculture"),
    ("Ngành dọc: Thuế – BHXH – Công an (cư trú)", "Taxes, social insurance, police (residence)"),
    ("Y tế, Giáo dục, Văn hóa, Nội vụ", "Health, education, culture, home affairs"),
    ("Văn hóa – Y tế (an toàn thực phẩm)", "Culture and health (food safety)"),
)
_NAMES = {
    False: "Một cửa phường 1",
    True: "Trung tâm Phục vụ hành chính công phường Nguyễn Thị Minh Khai, tỉnh Lâm Đồng",
}
_TITLES = {
    False: "Sảnh",
    True: "Sảnh tầng 1, Khu A và Khu B – các quầy tiếp nhận hồ sơ và trả kết quả",
}


@dataclass(frozen=True, slots=True)
class HallOffice:
    """One office to look at, with screens of its first ``shown`` counters: one for each number and layout.

    ``is_long``: its names are as long as they may be, its labels have a letter and four digits. ``state`` is
    busy, full (everybody called, many missed), idle, or closed until another day.
    """

    counters: int
    fields: int
    shown: tuple[int, ...]
    is_long: bool = False
    has_notices: bool = False
    state: str = "busy"

    def __str__(self) -> str:
        """Return what tells it apart in a test's name, such as ``40x30-long-notices-full``."""
        marks = [name for name, is_so in (("long", self.is_long), ("notices", self.has_notices)) if is_so]
        return "-".join((f"{self.counters}x{self.fields}", *marks, self.state))

    @property
    def screens(self) -> Iterator[tuple[str, str, int]]:
        """Give name, layout and number of counters of each screen."""
        for layout in Layout:
            for shown in self.shown:
                if layout is not Layout.ZONES or shown > 1:
                    yield f"{layout}-{shown}", layout.value, shown

    def as_json(self) -> dict[str, Any]:
        """Return it for ``python -m tests.e2e.halls``."""
        return asdict(self)


def _priorities(*, is_long: bool) -> list[str]:
    """Return one class; or three whose order takes the most words at the entrance."""
    class_ = '[[priority]]\ncode = "p{0}"\nname = "Diện {0}"\nwho = "có thẻ"\nhead_start_min = {1}'
    if not is_long:
        return [class_.format(1, 15)]
    return ['[order]\nrule = "head_start"', *(class_.format(*each) for each in ((1, 120), (2, 60), (3, 30)))]


def config(office: HallOffice, folder: Path) -> str:
    """Return that office's config.toml."""
    names, is_block = (_LONG if office.is_long else _SHORT), office.fields > len(LETTERS)
    days = '["mon", "tue", "wed", "thu", "fri", "sat", "sun"]' if office.state != "closed" else '["sat"]'
    parts = [
        f'[office]\nname = "{_NAMES[office.is_long]}"\nagency = ["UBND"]',
        f'series = "{"block" if is_block else "letter"}"\n[server]\ndata = "{folder / "data"}"',
        f'[hours]\n[[hours.session]]\ndays = {days}\nopens = "00:00"\ncloses = "23:59"',
        '[[kiosk]]\nname = "kiosk-1"\ntitle = "Máy"',
    ]
    parts += _priorities(is_long=office.is_long)
    if office.has_notices:
        parts.append(f'[notices]\nfolder = "{folder}"')
    for number in range(office.fields):
        name, english = names[number % len(names)]
        key = f"block = {number * 100 + 100}" if is_block else f'letter = "{LETTERS[number]}"'
        named = f'name = "{name}"\nname_en = "{english}"'
        parts.append(f'[[field]]\ncode = "F{number}"\n{named}\n{key}\nmean_service_s = 900')
    for number in range(office.counters):
        served = range(number % office.fields, office.fields, office.counters)
        codes = ", ".join(f'"F{field}"' for field in served)
        zone = "Khu A" if number % 2 == 0 else "Khu B, tầng 2, nhà số 1 phố Đồng Xuân"
        parts.append(f'[[counter]]\nnumber = {number + 1}\nfields = [{codes}]\nzone = "{zone}"')
    title = _TITLES[office.is_long]
    for name, layout, shown in office.screens:
        numbers = list(range(1, shown + 1))
        shows = f'layout = "{layout}"\ncounters = {numbers}'
        parts.append(f'[[screen]]\nname = "{name}"\ntitle = "{title}"\n{shows}')
    return "\n".join(parts)
