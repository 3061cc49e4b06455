"""A ticket's paper travels unchanged, and nothing unprintable is let in."""

import json
from dataclasses import replace
from typing import Any

import pytest

from hardware.printing.faults import PaperError
from hardware.printing.paper import TicketPaper
from tests.hardware.printing.papers import ALL, STANDARD


@pytest.mark.parametrize("paper", ALL.values(), ids=ALL.keys())
def test_a_paper_comes_back_equal_from_the_wire(paper: TicketPaper) -> None:
    wire = json.loads(json.dumps(paper.to_wire()))

    assert TicketPaper.from_wire(wire) == paper


def test_the_local_time_keeps_its_hour_on_the_wire() -> None:
    back = TicketPaper.from_wire(STANDARD.to_wire())

    assert (back.issued_local.hour, back.issued_local.minute, back.title) == (7, 32, "2019-10-24-B012")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("agency", []),
        ("agency", ["a", "b", "c"]),
        ("agency", "UBND"),
        ("agency", [""]),
        ("label", ""),
        ("label", "B 12"),
        ("label", "../../etc"),
        ("label", 12),
        ("label", "B" * 11),
        ("field_name", "a\nb"),
        ("field_name", "   "),
        ("field_name", "\ud800"),
        ("field_name", "x" * 161),
        ("field_name_second", 5),
        ("counters", [1.5]),
        ("counters", [True]),
        ("counters", 4),
        ("counters", list(range(41))),
        ("ahead", -1),
        ("ahead", True),
        ("ahead", "12"),
        ("wait", ["5 phút"]),
        ("wait", [15, 25]),
        ("wait", ["", "about 5 min"]),
        ("wait", "15"),
        ("priority", 1),
        ("priority", None),
        ("issued_local", "2019-10-24T07:32:00"),
        ("issued_local", "yesterday"),
        ("issued_local", 1571900000),
        ("address", "javascript:alert(1)"),
        ("address", "http://a b"),
        ("address", "http://một.vn"),
        ("address", None),
        ("words", None),
        ("words", {"heading": ["SỐ", "NUMBER"]}),
        ("is_reprint", 1),
        ("procedures", [["Khai sinh"]]),
        ("procedures", [["Khai sinh", ["Tờ khai"]]] * 11),
    ],
)
def test_an_unprintable_value_is_refused(key: str, value: object) -> None:
    wire: dict[str, Any] = {**STANDARD.to_wire(), key: value}

    with pytest.raises(PaperError, match=key.split("_")[0].rstrip("s")):
        TicketPaper.from_wire(wire)


@pytest.mark.parametrize("wire", [None, [], "paper", {}, {**STANDARD.to_wire(), "name": "Nguyễn Văn A"}])
def test_anything_but_a_whole_paper_is_refused(wire: object) -> None:
    with pytest.raises(PaperError):
        TicketPaper.from_wire(wire)


def test_only_a_marked_paper_tells_of_marks() -> None:
    assert "mark" not in STANDARD.to_wire()
    assert ALL["marked"].to_wire()["mark"] == ["PHIẾU THỬ", "TRIAL TICKET"]


@pytest.mark.parametrize("key", STANDARD.to_wire())
def test_a_missing_key_is_refused(key: str) -> None:
    wire = STANDARD.to_wire()
    del wire[key]

    with pytest.raises(PaperError, match=key):
        TicketPaper.from_wire(wire)


def test_a_paper_without_time_zone_cannot_be_made() -> None:
    with pytest.raises(PaperError, match="aware"):
        replace(STANDARD, issued_local=STANDARD.issued_local.replace(tzinfo=None))
