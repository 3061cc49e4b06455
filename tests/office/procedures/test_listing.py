"""What a page of procedures lists: never nothing where there is anything, this hall's own first."""

from collections.abc import Iterable
from datetime import date

import pytest

from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.catalogue_desk import Ready
from office.procedures.life_events import LifeEvent, procedures_of_events
from office.procedures.listing import MOST_FOUND, MOST_LISTED, Asked, Listing, events_of, listing
from office.procedures.search import NEAREST, Index, Sureness
from office.procedures.shipped import shipped_catalogue
from office.procedures.synonyms import SHIPPED, parsed

DAY = date(2026, 11, 23)
NAMES = {
    "birth": "Sinh con",
    "wedding": "Cưới",
    "death": "Người thân mất",
    "land": "Mua đất",
    "shop": "Mở quán",
}


def ready(procedures: Iterable[Procedure], here: Iterable[str] = "ABCDEFGHKL") -> Ready:
    """Make a catalogue ready; ``here`` are the fields of the hall."""
    catalogue = Catalogue(tuple(procedures))
    holding = catalogue.on(DAY)
    index = Index(holding, parsed(SHIPPED.read_text(encoding="utf-8")), set(here))
    return Ready(DAY, catalogue, {one.code: one for one in holding}, index)


@pytest.fixture(scope="module")
def shipped() -> Ready:
    return ready(shipped_catalogue().procedures)


def listed(ready: Ready, asked: Asked, here: str = "ABCDEFGHKL") -> Listing:
    return listing(ready, asked, set(here), NAMES.__getitem__)


def codes(procedures: Iterable[Procedure]) -> list[str]:
    return [one.code for one in procedures]


def test_words_find_the_procedure_and_leave_out_what_is_likely_wrong(shipped: Ready) -> None:
    found = listed(shipped, Asked(words="giaays khai sinh"))

    assert found.sureness is Sureness.SURE
    assert found.here[0].code == "1.001193"
    assert len(found.here) < MOST_FOUND


def test_words_that_mean_nothing_here_are_answered_by_the_nearest(shipped: Ready) -> None:
    found = listed(shipped, Asked(words="xyzzy qqq"))

    assert found.sureness is Sureness.FAR
    assert len(found.here) + len(found.elsewhere) == NEAREST


def test_what_this_hall_does_not_do_stands_below_what_it_does() -> None:
    procedures = [Procedure("1", "", "Đăng ký khai sinh ở xã"), Procedure("2", "B", "Đăng ký khai sinh")]

    found = listed(ready(procedures, "B"), Asked(words="khai sinh"), "B")

    assert (codes(found.here), codes(found.elsewhere)) == (["2"], ["1"])


def test_a_field_lists_its_own_procedures_and_counts_what_has_no_room() -> None:
    many = [Procedure(str(number), "B", f"Việc {number}") for number in range(MOST_LISTED + 2)]

    found = listed(ready([*many, Procedure("other", "A", "Việc khác")]), Asked(field="B"))

    assert codes(found.here) == [str(number) for number in range(MOST_LISTED)]
    assert found.left_out == 2


@pytest.mark.parametrize("event", LifeEvent)
def test_every_turn_of_a_life_has_procedures_of_the_shipped_catalogue(
    shipped: Ready, event: LifeEvent
) -> None:
    found = listed(shipped, Asked(event=event.value))

    assert codes(found.here) == list(procedures_of_events()[event])


def test_a_catalogue_with_other_codes_is_searched_for_the_name_of_the_event() -> None:
    found = listed(ready([Procedure("H29.1", "B", "Đăng ký khai sinh")]), Asked(event="birth"))

    assert codes(found.here) == ["H29.1"]


def test_an_event_with_nothing_behind_it_is_none_and_lists_nothing() -> None:
    ward = ready([Procedure("1", "B", "Chứng thực bản sao"), Procedure("H29.1", "B", "Đăng ký khai sinh")])

    assert events_of(ward, {"B"}, NAMES.__getitem__) == (LifeEvent.BIRTH,)
    assert listed(ward, Asked(event="land")).is_empty


def test_nothing_asked_lists_nothing(shipped: Ready) -> None:
    assert listed(shipped, Asked()).is_empty
    assert not Asked(words="  ").is_anything


def test_an_empty_catalogue_has_nothing_to_list() -> None:
    empty = ready([])

    assert listed(empty, Asked(words="khai sinh")).is_empty
    assert listed(empty, Asked(event="birth")).is_empty
