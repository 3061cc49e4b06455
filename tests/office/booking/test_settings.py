"""The table of config.toml: its defaults, and what it refuses."""

from datetime import time
from pathlib import Path

import pytest
from pydantic import ValidationError

from office.booking.capability import BOOKING
from office.booking.settings import BookingTable
from office.capabilities import settings_of
from office.settings import ConfigError, load
from tests.office.settings_toml import SMALL, written


def test_what_config_toml_leaves_out_has_the_usual_values() -> None:
    table = BookingTable()

    assert (table.fields, table.share_percent, table.ahead_days, table.opens_at) == ((), 40, 6, time(20))
    assert (table.hold_min, table.early_min, table.late_min, table.cancel_min) == (10, 15, 10, 120)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("fields", []),
        ("fields", ["A", "A"]),
        ("fields", ["a b"]),
        ("share_percent", 0),
        ("share_percent", 101),
        ("ahead_days", 0),
        ("opens_at", "8 pm"),
        ("hold_min", 0),
        ("cancel_min", -1),
        ("hall_networks", []),
        ("hall_networks", ["192.168.10.5/24"]),
        ("hall_networks", ["192.168.10.0/24", "hall"]),
        ("hall_networks", ["0.0.0.0/0"]),
        ("hall_networks", ["2000::/3"]),
        ("seats", 3),
    ],
)
def test_a_value_that_cannot_be_is_refused(key: str, value: object) -> None:
    with pytest.raises(ValidationError):
        BookingTable.model_validate({key: value})


@pytest.mark.parametrize(("code", "is_refused"), [("B", False), ("BB", True)])
def test_only_fields_that_the_office_has_are_booked(tmp_path: Path, code: str, *, is_refused: bool) -> None:
    file = written(tmp_path, f'{SMALL}\n[booking]\nfields = ["{code}"]\n')

    if is_refused:
        with pytest.raises(
            ConfigError, match=r"booking\.fields: no field has the code 'BB'. Did you mean 'B'"
        ):
            load(file, settings_of((BOOKING,)))
    else:
        table = load(file, settings_of((BOOKING,))).capabilities["booking"]
        assert isinstance(table, BookingTable)
        assert table.fields == ("B",)
