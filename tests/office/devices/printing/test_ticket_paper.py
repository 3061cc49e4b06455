"""What stands on a ticket's paper comes from the office and the place in line, and names nobody."""

from dataclasses import replace
from pathlib import Path

import pytest

from hardware.printing.settings import NetworkSettings, VirtualSettings
from office.devices.printing.ticket_paper import paper_of, printer_settings
from office.looks.pictograms import lines_of
from office.settings import ServerSettings, Settings
from office.tickets.answers import Request
from office.tickets.office import Office
from office.tickets.ticket import State
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.tickets.trial_hour import office_on_trial
from office.waiting.estimate import Estimate
from office.waiting.hall import Place


@pytest.fixture
def settings(office: Office) -> Settings:
    return Settings(office, (), (), (), ServerSettings(data=Path("/srv/office")))


@pytest.fixture
def place(queue: TicketQueue) -> Place:
    ticket = queue.issue(NewTicket("HT", printer="kiosk-1"), Request("kiosk:kiosk-1")).value
    return Place(ticket, ahead=7, estimate=Estimate(600, 1500), seq=1, journal_id="a journal")


def test_it_says_where_to_go_and_how_long_it_may_take(settings: Settings, place: Place) -> None:
    paper = paper_of(settings, place, "http://192.0.2.1:8080")

    assert (paper.label, paper.field_name, paper.counters) == ("A001", "Hộ tịch", (1, 3, 4))
    assert (paper.ahead, paper.wait) == (7, ("khoảng 10–25 phút", "about 10–25 min"))
    assert paper.address == f"http://192.0.2.1:8080/t/{place.ticket.key}"
    assert paper.issued_local.strftime("%H:%M %d/%m/%Y") == "08:00 23/11/2026"


def test_it_says_in_which_part_of_the_hall_its_counters_stand_where_that_is_one(
    settings: Settings, place: Place
) -> None:
    def placed(*zones: str) -> Settings:
        counters = [
            replace(one, zone=zone) for one, zone in zip(settings.office.counters, zones, strict=True)
        ]
        return replace(settings, office=replace(settings.office, counters=tuple(counters)))

    together = placed("Khu A", "Khu B", "Khu A", "Khu A")
    apart = placed("Khu A", "Khu B", "Khu C", "Khu A")

    assert paper_of(settings, place, "http://192.0.2.1:8080").place == ""
    assert paper_of(together, place, "http://192.0.2.1:8080").place == "Khu A"
    assert paper_of(apart, place, "http://192.0.2.1:8080").place == ""


def test_it_says_what_to_do_when_a_call_was_missed(settings: Settings, place: Place) -> None:
    missed = paper_of(settings, place, "http://192.0.2.1:8080").words.missed

    assert missed == (
        "Lỡ lượt: xin báo cán bộ, không lấy số mới.",
        "Missed your call? Tell an officer.",
    )


def test_its_field_s_pictogram_comes_as_a_drawing(settings: Settings, place: Place) -> None:
    fields = tuple(replace(field, pictogram="family") for field in settings.office.fields)
    drawn = replace(settings, office=replace(settings.office, fields=fields))

    assert paper_of(settings, place, "http://192.0.2.1:8080").pictogram == ""
    assert paper_of(drawn, place, "http://192.0.2.1:8080").pictogram == lines_of("family")


def test_in_a_trial_hour_it_says_so_and_asks_nobody_to_keep_it(settings: Settings, place: Place) -> None:
    tried = replace(settings, office=office_on_trial(settings.office, "one"))

    paper = paper_of(tried, place, "http://192.0.2.1:8080")

    assert paper.mark == ("PHIẾU THỬ", "TRIAL TICKET")
    assert paper.words.keep.first == "Phiếu thử máy, không có giá trị."
    assert paper.words.missed.first == "Số này không được gọi trong giờ làm việc."
    assert paper_of(settings, place, "http://192.0.2.1:8080").mark is None


def test_priority_is_said_and_its_reason_is_not(settings: Settings, place: Place) -> None:
    elder = replace(place, ticket=replace(place.ticket, priority="elder"))

    paper = paper_of(settings, elder, "http://192.0.2.1:8080")

    assert paper.priority
    assert "elder" not in str(paper.to_wire())
    assert "cao tuổi" not in str(paper.to_wire())


def test_an_unknown_wait_stays_unknown(settings: Settings, place: Place) -> None:
    assert paper_of(settings, replace(place, estimate=None), "http://192.0.2.1:8080").wait is None


def test_a_ticket_called_before_its_paper_came_has_no_wait(settings: Settings, place: Place) -> None:
    called = replace(place, ticket=replace(place.ticket, state=State.CALLED), ahead=0, estimate=None)

    assert paper_of(settings, called, "http://192.0.2.1:8080").wait == (
        "gần như không phải chờ",
        "almost none",
    )


def test_a_ticket_whose_field_has_left_config_toml_is_printed_all_the_same(
    settings: Settings, place: Place
) -> None:
    left = replace(place, ticket=replace(place.ticket, field="TP"))

    paper = paper_of(settings, left, "http://192.0.2.1:8080")

    assert (paper.label, paper.field_name, paper.counters) == ("A001", "TP", ())


def test_a_field_without_an_english_name_is_printed_once(settings: Settings, place: Place) -> None:
    fields = tuple(replace(one, name_en=one.name) for one in settings.office.fields)
    vietnamese_only = replace(settings, office=replace(settings.office, fields=fields))

    paper = paper_of(vietnamese_only, place, "http://192.0.2.1:8080")

    assert paper.field_name == settings.office.field("HT").name
    assert paper.field_name_second is None


def test_a_virtual_printers_pictures_lie_in_the_data_and_say_what_they_are(settings: Settings) -> None:
    configured = VirtualSettings(Path("tickets"), 58)

    assert printer_settings(configured, settings) == VirtualSettings(
        Path("/srv/office/tickets"), 58, margin="MÁY IN ẢO"
    )


def test_a_printer_keeps_its_settings(settings: Settings) -> None:
    configured = NetworkSettings("192.0.2.9", 9101, 58, 3.0, proof=False)

    assert printer_settings(configured, settings) == configured


def test_every_paper_of_a_ticket_in_large_print_is_large(settings: Settings, place: Place) -> None:
    large = replace(place, ticket=replace(place.ticket, is_large=True))

    assert not paper_of(settings, place, "http://192.0.2.1:8080").is_large
    assert paper_of(settings, large, "http://192.0.2.1:8080").is_large


def test_what_to_bring_is_what_the_office_asks_for_now(settings: Settings, place: Place) -> None:
    asked = replace(place, ticket=replace(place.ticket, procedures=("gone", "1.001193")))

    paper = paper_of(settings, asked, "http://192.0.2.1:8080")

    assert paper.procedures == (("Đăng ký khai sinh", ("Tờ khai", "Giấy chứng sinh")),)
    assert paper_of(settings, place, "http://192.0.2.1:8080").procedures == ()


def test_a_ticket_taken_in_english_is_english_first(settings: Settings, place: Place) -> None:
    english = replace(place, ticket=replace(place.ticket, language="en"))

    paper = paper_of(settings, english, "http://192.0.2.1:8080")

    assert (paper.field_name, paper.field_name_second) == ("Civil status", "Hộ tịch")
    assert paper.words.heading == ("YOUR NUMBER", "SỐ THỨ TỰ")
    assert paper.wait == ("about 10–25 min", "khoảng 10–25 phút")
