"""How numbers look, in letters and in blocks."""

from dataclasses import replace
from datetime import date

import pytest

from office.tickets.changes import Changes
from office.tickets.numbers import planned_numbers
from office.tickets.office import Office, Series
from office.tickets.refusals import FieldClosed
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import AnyStore, FakeClock
from tests.office.tickets.acts import issue, journal


def label(office: Office, code: str, number: int) -> str:
    """The label of that number on a day that began with this office's config.toml."""
    return planned_numbers(office, date(2026, 11, 23)).label(code, number)


@pytest.fixture
def blocks(office: Office) -> Office:
    """The small office with block numbers; land's block holds 2001 to 2999."""
    return replace(office, series=Series.BLOCK)


@pytest.mark.parametrize(("number", "printed"), [(1, "B001"), (42, "B042"), (999, "B999"), (1000, "B1000")])
def test_a_letter_series_goes_on_beyond_three_digits(office: Office, number: int, printed: str) -> None:
    assert label(office, "DD", number) == printed


@pytest.mark.parametrize(("number", "printed"), [(1, "2001"), (42, "2042"), (999, "2999")])
def test_a_block_series_counts_within_its_block(blocks: Office, number: int, printed: str) -> None:
    assert label(blocks, "DD", number) == printed


@pytest.mark.parametrize(
    ("first_blocks", "begins"),
    [
        ((1000, 2000, 3000), ["1…", "2…", "3…"]),
        ((0, 100, 2000), ["00…", "01…", "2…"]),
        ((2000, 2500, 3000), ["20…", "25…", "3…"]),
        ((2000, 2005, 9000), ["2001…", "2006…", "9…"]),
    ],
)
def test_fields_in_blocks_are_told_apart_by_the_fewest_digits_of_their_first_numbers(
    blocks: Office, first_blocks: tuple[int, ...], begins: list[str]
) -> None:
    fields = tuple(replace(one, block=at) for one, at in zip(blocks.fields, first_blocks, strict=True))
    numbers = planned_numbers(replace(blocks, fields=fields), date(2026, 11, 23))

    assert [numbers.beginning(one.code) for one in fields] == begins


def test_fields_in_letters_are_told_by_their_letter_and_one_without_numbers_by_nothing(
    office: Office,
) -> None:
    numbers = planned_numbers(office, date(2026, 11, 23))

    assert [numbers.beginning(one.code) for one in office.fields] == ["A", "B", "C"]
    assert numbers.beginning("left-long-ago") == ""


def test_a_small_block_is_printed_with_four_digits(blocks: Office) -> None:
    first = replace(blocks.field("HT"), block=0)

    assert label(replace(blocks, fields=(first,)), "HT", 7) == "0007"


def test_a_used_up_block_gives_no_number_of_the_next_field(blocks: Office) -> None:
    with pytest.raises(FieldClosed) as refused:
        label(blocks, "DD", 1000)

    assert refused.value.details == {"reason": "numbers_used_up"}


def test_the_last_block_ends_with_four_digits(blocks: Office) -> None:
    last = replace(blocks.field("CT"), block=9000)
    office = replace(blocks, fields=(*blocks.fields[:2], last))

    assert label(office, "CT", 999) == "9999"
    with pytest.raises(FieldClosed):
        label(office, "CT", 1000)


def test_a_field_that_used_up_its_numbers_closes_and_the_others_go_on(
    blocks: Office, store: AnyStore, clock: FakeClock
) -> None:
    small = (replace(blocks.field("HT"), block=1998), *blocks.fields[1:])
    queue = TicketQueue(Changes(replace(blocks, fields=small), store, clock), next_in_turn)
    issue(queue, "HT")

    with pytest.raises(FieldClosed):
        issue(queue, "HT")

    assert issue(queue, "DD").label == "2001"
    assert [entry.label for entry in journal(store)] == ["1999", "2001"]
