"""``new``: a dozen questions, and a config.toml that nothing is wrong with."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from display.hints import screen_hints
from display.reach import name_hints
from office.commands.language_hints import language_hints
from office.commands.look_hints import look_hints
from office.commands.messages import messages
from office.commands.new_office.interview import Asking, interview
from office.commands.new_office.typical import short_of
from office.commands.new_office.writing import Toml
from office.settings import Settings, load
from office.tickets.office import Series
from office.words.catalogue import STANDARD, shipped

TODAY = date(2026, 12, 1)
NAME = "Trung tâm Phục vụ hành chính công phường Hoa Sen"
ADDRESS = "192.0.2.7"
WORDS = shipped(STANDARD).words("vi")

ENTER = ""
ALL_PROPOSED = [NAME, *[ENTER] * 16]
OTHERWISE = [
    NAME,
    "UBND PHƯỜNG HOA SEN",
    "http://192.168.1.10:8081/",
    "1; Bảo vệ rừng và phát triển lâm nghiệp; 3",
    "Forestry",
    ENTER,  # its short name
    "2",
    "4",
    *("1", "2", "3", "1-3"),
    "7h30-11h30, 13h-17h",
    "7:30 - 11:00",
    "192.168.1.50, -",
    "58",
    "3",
    *("Tầng 1", "Tầng 2", "Tầng 1"),
    "1-3",
    "1",
]


class Typist:
    """Gives answers in their order, and keeps what was asked and told."""

    def __init__(self, answers: list[str]) -> None:
        self.answers: Iterator[str] = iter(answers)
        self.asked: list[str] = []
        self.told: list[str] = []

    def __call__(self, prompt: str) -> str:
        self.asked.append(prompt)
        try:
            return next(self.answers)
        except StopIteration as error:
            raise EOFError from error


def is_reached(host: str) -> bool:
    """There is no printer but one."""
    return host == "192.168.1.50"


def told_by(typist: Typist, language: str = "vi") -> str:
    words = shipped(STANDARD).words(language)
    asking = Asking(typist, typist.told.append, words, messages(language))
    return Toml(interview(asking, ADDRESS, is_reached), words, TODAY).text()


def made_by(answers: list[str], folder: Path, language: str = "vi") -> Settings:
    typist = Typist(answers)
    file = folder / "config.toml"
    file.write_text(told_by(typist, language), encoding="utf-8")
    assert list(typist.answers) == []
    return load(file)


def hints(settings: Settings) -> list[str]:
    return [*screen_hints(settings), *language_hints(settings), *look_hints(settings)]


def test_enter_all_the_way_makes_an_office_that_nothing_is_wrong_with(tmp_path: Path) -> None:
    settings = made_by(ALL_PROPOSED, tmp_path)

    office = settings.office
    assert office.agency == ("UBND PHƯỜNG HOA SEN", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")
    assert [counter.fields for counter in office.counters] == [(one.code,) for one in office.fields]
    assert settings.server.address == f"http://{ADDRESS}:8080"
    assert office.hours.closed_days.keys() == {
        *(date(2027, 1, 1), date(2027, 4, 30), date(2027, 5, 1), date(2027, 9, 2))
    }
    assert len(office.hours.sessions) == 2
    assert hints(settings) == []


def test_what_is_answered_stands_in_the_file(tmp_path: Path) -> None:
    settings = made_by(OTHERWISE, tmp_path)

    office, (first, second) = settings.office, settings.kiosks
    assert settings.server.address == "http://192.168.1.10:8081"
    assert office.series is Series.BLOCK
    assert [one.name_en for one in office.fields] == ["Justice and civil status", "Forestry", "Land"]
    assert office.fields[1].short == "Bảo vệ rừng và phát"
    assert office.counter(4).fields == tuple(one.code for one in office.fields)
    assert [printer.settings.paper_mm for printer in settings.printers] == [58, 58]
    assert getattr(first.printer, "host", "") == "192.168.1.50"
    assert not hasattr(second.printer, "host")
    assert [(one.name, one.title, one.zone) for one in settings.screens] == [
        ("hall-1", "Tầng 1 (1)", "Tầng 1"),
        ("hall-2", "Tầng 2", "Tầng 2"),
        ("hall-3", "Tầng 1 (2)", "Tầng 1"),
    ]
    assert [sign.counter for sign in settings.signs] == [1, 2, 3]
    assert [one.kiosk for one in settings.lookups] == ["kiosk-1"]
    assert len(office.hours.sessions) == 3
    assert hints(settings) == []


def test_a_remark_is_in_the_language_of_whoever_typed_and_the_names_are_vietnamese(tmp_path: Path) -> None:
    made_by(ALL_PROPOSED, tmp_path, "en")
    text = (tmp_path / "config.toml").read_text(encoding="utf-8")

    assert "\n# Who is called before the others" in text
    assert 'name = "Đất đai"\nname_en = "Land"' in text


@pytest.mark.parametrize(
    ("place", "wrong", "reason"),
    [
        (0, ENTER, "new-why-nothing"),
        (1, "MỘT / HAI / BA", "new-why-agency"),
        (2, "192.168.1.300", "new-why-host"),
        (2, "127.0.0.1", "new-why-own-address"),
        (3, "1,11", "new-why-field"),
        (3, "00019", "new-why-field"),
        (3, "9" * 5_000, "new-why-field"),
        (3, "1;Tư pháp", "new-why-twice"),
        (3, "1; ***", "new-why-no-letter"),
        (4, "3", "new-why-whole"),
        (5, "không", "new-why-whole"),
        (6, "5", "new-why-whole"),
        (10, "7h30", "new-why-hours"),
        (10, "11:30-7:30", "new-why-hours-short"),
        (10, "7:30-12:00, 11:30-17:00", "new-why-hours-order"),
        (12, "192.168.1", "new-why-host"),
        (13, "57", "new-why-paper"),
        (14, "10", "new-why-whole"),
        (15, "1-9", "new-why-whole"),
    ],
)
def test_an_answer_that_cannot_be_is_asked_for_again_with_the_reason(
    place: int, wrong: str, reason: str
) -> None:
    typist = Typist([*ALL_PROPOSED[:place], wrong, *ALL_PROPOSED[place:]])

    told_by(typist)

    begin = WORDS.messages[reason]
    assert typist.asked[place] == typist.asked[place + 1]
    assert isinstance(begin, str)
    assert any(begin.rpartition("}")[2].strip() in line for line in typist.told)
    assert list(typist.answers) == []


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("Hỗ trợ người có công và thân nhân", "Hỗ trợ người có công"),
        ("Cấp giấy phép nhà ở hoặc công trình", "Cấp giấy phép nhà ở"),
        ("Quản lý quyền lợi của người dân", "Quản lý quyền lợi"),
        ("Hỗ trợ chi phí và của công dân nước ngoài", "Hỗ trợ chi phí"),
        ("Registration of land and houses", "Registration of land"),
        ("Tư pháp và", "Tư pháp và"),
    ],
)
def test_a_proposed_short_name_ends_with_no_connecting_word(name: str, proposed: str) -> None:
    assert short_of(name) == proposed


def test_a_short_name_without_a_letter_is_neither_proposed_nor_taken() -> None:
    name = "2026 – 2027: hỗ trợ hộ nghèo và cận nghèo"
    typist = Typist([NAME, ENTER, ENTER, name, "-", ENTER, "2026", "Hộ nghèo", *[ENTER] * 10])

    text = told_by(typist)

    asked = [question for question in typist.asked if "Tên ngắn" in question]
    assert len(asked) == 3
    assert "[" not in asked[0]
    assert typist.told.count(f"  {WORDS('new-why-no-letter')}") == 1
    assert 'short_name = "Hộ nghèo"' in text


def test_a_key_s_own_rule_is_said_in_vietnamese() -> None:
    typist = Typist(["x" * 81, *ALL_PROPOSED])

    told_by(typist)

    assert any(line.startswith("  phải là chữ dài từ 1 đến 80 ký tự") for line in typist.told)


def test_a_printer_that_does_not_answer_is_told_and_kept() -> None:
    typist = Typist([*ALL_PROPOSED[:12], "192.168.1.50, 192.168.1.51", *ALL_PROPOSED[13:]])

    text = told_by(typist)

    assert [line for line in typist.told if "192.168.1.5" in line] == [
        f"  {WORDS('new-printer-silent', host='192.168.1.51')}"
    ]
    assert 'host = "192.168.1.51"' in text


def test_a_field_that_no_counter_serves_has_the_counters_asked_again() -> None:
    typist = Typist([*ALL_PROPOSED[:6], *["1"] * 4, *ALL_PROPOSED[6:]])

    text = told_by(typist)

    assert any("Kinh tế; Đất đai; Văn hóa" in line for line in typist.told)
    assert 'fields = ["van-hoa"]' in text


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_answered_the_file_can_be_read(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    fields, counters = chance.sample(range(1, 11), chance.randint(1, 10)), chance.randint(1, 20)
    own = [f"Lĩnh vực riêng {'dài ' * chance.randint(0, 12)}{at}" for at in range(chance.randint(0, 3))]
    screens = chance.randint(0, 3)
    shorts = [answer for name in own for answer in ("A name", *([ENTER] if len(name) > 24 else []))]
    whose = [ENTER] * counters
    answers = [
        *('Tên "có" \\ dấu', ENTER, ENTER),
        "; ".join([*map(str, fields), *own]),
        *shorts,
        chance.choice("12"),
        str(counters),
        *whose,
        chance.choice([ENTER, "0:00-12:00, 12:00-23:59", "8-9"]),
        chance.choice(["-", "7-8"]),
        chance.choice(["-", "-,-,10.0.0.1"]),
        ENTER,
        str(screens),
        *([ENTER] * screens if screens > 1 else []),
        chance.choice(["-", f"1-{counters}"]),
        chance.choice("012"),
    ]

    settings = made_by(answers, tmp_path)

    assert settings.office.name == 'Tên "có" \\ dấu'
    assert len(settings.office.counters) == counters
    assert look_hints(settings) == []
    if counters >= len(fields) + len(own):
        assert name_hints(settings) == []
