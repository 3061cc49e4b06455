"""By which letter a screen names a field, as the server draws it."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from display.view import screen_view
from office.tickets.office import Series
from office.web.context import Context
from tests.conftest import FakeClock
from tests.display.conftest import ALL, Officers


def test_a_field_is_named_by_the_letter_of_today_s_labels_not_of_a_changed_plan(
    context: Context, officers: Officers, clock: FakeClock
) -> None:
    officers.call(1, "HT")
    swapped = {"HT": "B", "DD": "A"}
    office = context.settings.office
    fields = tuple(replace(one, letter=swapped.get(one.code, one.letter)) for one in office.fields)
    changed = replace(context, settings=replace(context.settings, office=replace(office, fields=fields)))

    today = screen_view(changed, ALL)
    clock.forward(days=1)
    tomorrow = screen_view(changed, ALL)

    assert [line.mark for line in today.lines] == ["A", "B", "C"]
    assert [line.mark for line in tomorrow.lines] == ["B", "A", "C"]


@pytest.mark.parametrize(("series", "begins"), [(Series.LETTER, "B"), (Series.BLOCK, "2…")])
def test_a_crowded_tile_shows_what_numbers_begin_with_and_no_code(
    context: Context, officers: Officers, series: Series, begins: str
) -> None:
    office = replace(context.settings.office, series=series)
    changed = replace(context, settings=replace(context.settings, office=office))

    told = [tile.letters for tile in screen_view(changed, ALL).tiles]

    assert any(begins in letters.split(" ") for letters in told)
    assert not {one.code for one in office.fields} & {each for letters in told for each in letters.split(" ")}


def test_a_field_that_gives_no_numbers_today_is_named_by_no_letter(
    context: Context, hall: FlaskClient, officers: Officers
) -> None:
    officers.call(1, "HT")
    office = context.settings.office
    fields = (replace(office.fields[0], code="HT2"), *office.fields[1:])
    changed = replace(context, settings=replace(context.settings, office=replace(office, fields=fields)))

    assert [line.mark for line in screen_view(changed, ALL).lines] == ["", "B", "C"]
