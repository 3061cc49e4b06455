"""What is typed or scanned is a code, a day or a receipt's key, and nothing is taken for another."""

from datetime import date

import pytest

from office.dossiers.lookup import ByCode, ByReceipt, ByShort
from office.dossiers.typed import day_typed, receipt_key_in, wanted_typed
from office.tickets.refusals import InvalidRequest

KEY = "kJ8-xQm2_Vt5Lw9bRz4NcA"


@pytest.mark.parametrize(
    "text", [KEY, f" {KEY}\n", f"https://motcua.example/r/{KEY}", f"/r/{KEY}/", f"x?key={KEY}"]
)
def test_a_receipt_s_key_is_found_alone_and_at_the_end_of_an_address(text: str) -> None:
    assert receipt_key_in(text) == KEY


@pytest.mark.parametrize(
    "text", ["H24.01.02-261122-0001", "00000005H23-191024-0001", "", "short", f"{KEY} {KEY}"]
)
def test_a_code_is_no_key_however_long_it_is(text: str) -> None:
    assert receipt_key_in(text) is None


@pytest.mark.parametrize(
    "text", ["22-11-2026", "22/11/2026", "22.11.2026", "22 11 2026", "22112026", " 22-11-2026 "]
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert day_typed(text) == date(2026, 11, 22)


@pytest.mark.parametrize("text", ["", "31-02-2026", "22-11-26", "261122", "2026-11-22", "22-11", "00000000"])
def test_what_may_be_another_day_is_none(text: str) -> None:
    with pytest.raises(InvalidRequest):
        day_typed(text)


def test_the_code_goes_first_and_alone_only_as_a_key() -> None:
    assert wanted_typed("H24-261122-0001", "123456", "", "") == ByCode("H24-261122-0001", "123456")
    assert wanted_typed("a=H24-261122-0001", "123456", "", "") == ByCode("H24-261122-0001", "123456")
    assert wanted_typed(KEY, "", "", "") == ByReceipt(KEY)
    assert wanted_typed(KEY, "123456", "", "") == ByCode(KEY, "123456")
    assert wanted_typed("", "123456", "22-11-2026", "0001") == ByShort(date(2026, 11, 22), "0001", "123456")
