"""A roll's paper is counted over restarts, and from the beginning once a new one is in."""

from pathlib import Path

import pytest

from office.devices.rolls import PaperRoll, PaperRolls, UnknownRoll


def test_paper_is_counted_over_restarts_until_a_new_roll_is_in(tmp_path: Path) -> None:
    file = tmp_path / "roll.json"
    roll = PaperRoll(file, 80)
    for _ in range(720):
        roll.use(100)

    again = PaperRoll(file, 80)
    assert (again.left_percent, again.is_low) == (10, True)
    again.renew()

    assert (PaperRoll(file, 80).left_percent, PaperRoll(file, 80).is_low) == (100, False)


def test_a_roll_is_not_low_before_a_tenth_is_left_and_never_less_than_empty(tmp_path: Path) -> None:
    roll = PaperRoll(tmp_path / "roll.json", 10)
    roll.use(8_900)
    assert (roll.left_percent, roll.is_low) == (11, False)

    roll.use(100_000)

    assert (roll.left_percent, roll.is_low) == (0, True)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"used_mm": -1}', '{"used_mm": "x"}'])
def test_a_file_that_is_no_count_begins_anew(text: str, tmp_path: Path) -> None:
    file = tmp_path / "roll.json"
    file.write_text(text, encoding="utf-8")

    assert PaperRoll(file, 80).left_percent == 100


def test_a_printer_whose_rolls_are_not_known_is_refused(tmp_path: Path) -> None:
    rolls = PaperRolls()
    rolls.put_in("kiosk-1", PaperRoll(tmp_path / "roll.json", 80))
    rolls.renew("kiosk-1")

    with pytest.raises(UnknownRoll, match="roll_m"):
        rolls.renew("kiosk-2")


def test_a_count_that_cannot_be_kept_goes_on_in_memory(tmp_path: Path) -> None:
    roll = PaperRoll(tmp_path / "roll.json", 10)
    (tmp_path / "roll.new").mkdir()  # No file can be written where a folder is.

    roll.use(5_000)

    assert roll.left_percent == 50
