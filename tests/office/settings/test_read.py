"""What config.toml becomes, and what is said of a file that cannot be read."""

import re
import unicodedata
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from hardware.printing.settings import NetworkSettings, VirtualSettings
from office.looks.colours import COLOURS
from office.settings import Kiosk, Screen, ServerSettings, Settings, Sign, load
from office.tickets.hours import Hours, Session
from office.tickets.numbers import planned_numbers
from office.tickets.office import Counter, Field, Priority, Rules, Series
from tests.office.settings_toml import faults, spoiled, written

ROOT = Path(__file__).parents[3]


def small(folder: Path, old: str = "", new: str = "") -> Settings:
    return load(written(folder, spoiled(old, new)))


def test_keys_left_out_get_their_defaults(tmp_path: Path) -> None:
    settings = small(tmp_path)

    assert settings.server == ServerSettings(
        host="0.0.0.0", port=8080, address="", data=Path("var"), sign_in_failures=5, sign_in_window_s=300
    )
    assert settings.office.rules == Rules(recall_limit=3, recall_lockout_s=5, reinstate_after=3)
    assert settings.office.series is Series.LETTER
    assert settings.office.zone.key == "Asia/Ho_Chi_Minh"


def test_the_office_is_drawn_from_the_file(tmp_path: Path) -> None:
    office = small(tmp_path).office

    assert (office.name, office.agency) == ("Bộ phận Một cửa", ("UBND PHƯỜNG",))
    assert office.fields[1] == Field("B", "Hộ tịch", "Civil status", "B", 2000, 480, colour=COLOURS[1])
    assert office.counters == (Counter(1, ("A",)), Counter(2, ("A", "B")))
    assert office.priorities == (
        Priority("priority", "Ưu tiên", "Priority", "Người cao tuổi", "Older people"),
    )
    assert office.hours == Hours(
        sessions=(
            Session(frozenset({0, 1}), time(7), time(11, 30)),
            Session(frozenset({0, 1}), time(13, 30), time(17)),
        ),
        closed_days={date(2027, 1, 1): "Tết Dương lịch"},
        worked_days={date(2026, 12, 5): 0},
        early_min=30,
        last_ticket_min=15,
    )


def test_every_rule_and_server_key_reaches_its_own_value(tmp_path: Path) -> None:
    settings = small(
        tmp_path,
        "[hours]",
        """
        [server]
        host = "127.0.0.1"
        port = 9000
        address = "https://lay-so.example.vn/"
        data = "/srv/mot-cua"
        sign_in_failures = 7
        sign_in_window_s = 60
        [rules]
        recall_limit = 1
        recall_lockout_s = 2
        reinstate_after = 4
        [hours]
        """,
    )

    assert settings.server == ServerSettings(
        "127.0.0.1", 9000, "https://lay-so.example.vn", Path("/srv/mot-cua"), 7, 60
    )
    assert settings.office.rules == Rules(1, 2, 4)


def test_devices_are_drawn_from_the_file(tmp_path: Path) -> None:
    settings = small(tmp_path)

    printer = NetworkSettings("192.168.1.50", port=9100, paper_mm=80, timeout_s=5.0, proof=True)
    assert settings.kiosks == (Kiosk("kiosk-1", "Máy lấy số", ("A", "B"), printer, 2.0),)
    assert settings.screens == (Screen("hall-1", "Sảnh", (1, 2)),)
    assert settings.signs == (Sign("sign-1", 1),)


def test_every_key_of_a_network_printer_is_taken(tmp_path: Path) -> None:
    keys = 'host = "printer.lan"\nport = 9101\npaper_mm = 58\ntimeout_s = 3\nproof = false'

    settings = small(tmp_path, 'host = "192.168.1.50"', keys)

    assert settings.kiosks[0].printer == NetworkSettings("printer.lan", 9101, 58, 3.0, False)


def test_a_virtual_printer_draws_under_the_data_folder(tmp_path: Path) -> None:
    settings = small(tmp_path, 'kind = "network"\nhost = "192.168.1.50"', 'kind = "virtual"')

    assert settings.kiosks[0].printer == VirtualSettings(Path("tickets"), 80)


def test_a_kiosk_may_have_no_printer_and_fewer_buttons(tmp_path: Path) -> None:
    settings = small(
        tmp_path,
        '[kiosk.printer]\nkind = "network"\nhost = "192.168.1.50"',
        'fields = ["B"]\ncooldown_s = 0',
    )

    assert settings.kiosks == (Kiosk("kiosk-1", "Máy lấy số", ("B",), None, 0.0),)


def test_a_screen_without_counters_shows_them_all(tmp_path: Path) -> None:
    settings = small(tmp_path, "counters = [1, 2]", "")

    assert settings.screens[0].counters == (1, 2)


def test_a_field_of_its_own_hours_still_keeps_the_holidays(tmp_path: Path) -> None:
    own = 'mean_service_s = 480\n[[field.session]]\ndays = ["mon"]\nopens = 08:00:00\ncloses = "10:00"'

    office = small(tmp_path, "mean_service_s = 480", own).office

    hours = office.hours_of(office.field("B"))
    assert hours.sessions == (Session(frozenset({0}), time(8), time(10)),)
    assert (hours.closed_days, hours.last_ticket_min) == (office.hours.closed_days, 15)
    assert office.hours_of(office.field("A")) is office.hours


def test_a_block_series_needs_no_letters(tmp_path: Path) -> None:
    text = (
        spoiled("[hours]", 'series = "block"\n[hours]')
        .replace('letter = "A"', "")
        .replace('letter = "B"', "")
    )

    office = load(written(tmp_path, text)).office

    assert planned_numbers(office, date(2026, 11, 23)).label("B", 12) == "2012"


def test_names_typed_with_combining_accents_come_out_precomposed(tmp_path: Path) -> None:
    typed = unicodedata.normalize("NFD", "Hộ tịch")
    assert typed != "Hộ tịch"

    settings = small(tmp_path, "Hộ tịch", typed)

    assert settings.office.field("B").name == "Hộ tịch"


@pytest.mark.parametrize(
    "address",
    ["http://192.168.1.10:8080", "https://lay-so.example.vn", "http://[fd00::10]:8080", "HTTP://Server/"],
)
def test_an_address_phones_can_open_is_taken(tmp_path: Path, address: str) -> None:
    settings = small(tmp_path, "[hours]", f'[server]\naddress = "{address}"\n[hours]')

    assert settings.server.address == address.removesuffix("/")


@pytest.mark.parametrize(
    "address",
    [
        "ftp://server",
        "http://",
        "http://server/t",
        "http://server?x",
        "http://user@server",
        "http://server:",
        "http://server:0",
        "http://server:99999",
        "http://10.0.0.300",
        "http://[::1",
        "http://ser ver",
    ],
)
def test_an_address_phones_cannot_open_is_refused(tmp_path: Path, address: str) -> None:
    text = spoiled("[hours]", f'[server]\naddress = "{address}"\n[hours]')

    assert [fault.partition(":")[0] for fault in faults(tmp_path, text)] == ["server.address"]


def test_the_shipped_office_has_its_thirteen_counters_in_three_zones() -> None:
    settings = load(ROOT / "config.toml")

    office = settings.office
    assert [counter.number for counter in office.counters] == list(range(1, 14))
    assert [field.letter for field in office.fields] == list("ABCDEFGHKLT")
    assert [field.block for field in office.fields] == [*range(1000, 10000, 1000), 500, 100]
    assert office.field("T").name == "Trả kết quả"
    assert [kiosk.name for kiosk in settings.kiosks] == ["kiosk-1", "kiosk-2"]
    assert [screen.name for screen in settings.screens] == ["hall-1", "hall-2", "hall-3"]
    assert [number for screen in settings.screens for number in screen.counters] == list(range(1, 14))
    assert settings.signs == tuple(Sign(f"sign-{number}", number) for number in range(1, 14))


def test_each_hall_screen_of_the_shipped_office_shows_one_zone() -> None:
    settings = load(ROOT / "config.toml")

    zones = [{settings.office.counter(n).zone for n in screen.counters} for screen in settings.screens]

    assert zones == [{"Khu A"}, {"Khu B"}, {"Khu C"}]


def test_the_shipped_office_rests_at_noon() -> None:
    office = load(ROOT / "config.toml").office

    monday = {hour: office.local(datetime(2026, 11, 23, hour - 7, tzinfo=UTC)) for hour in (8, 12, 14)}

    assert [office.hours.is_open(local) for local in monday.values()] == [True, False, True]


def test_the_example_of_a_ward_loads() -> None:
    settings = load(ROOT / "examples" / "phuong.toml")

    assert len(settings.office.counters) == 4
    assert settings.office.series is Series.BLOCK
    assert settings.kiosks[0].printer == VirtualSettings(paper_mm=58)


def test_what_the_example_of_a_ward_leaves_out_may_be_put_in(tmp_path: Path) -> None:
    text = (ROOT / "examples" / "phuong.toml").read_text(encoding="utf-8")
    left_out = re.compile(r"^# \[+\w+\]+\n(?:# \w+ = .+\n?)+", re.MULTILINE)
    whole = left_out.sub(lambda found: re.sub("^# ", "", found[0], flags=re.MULTILINE), text)

    settings = load(written(tmp_path, whole))

    assert [(one.name, one.kiosk) for one in settings.lookups] == [("lookup-1", "kiosk-1")]
    assert [sign.counter for sign in settings.signs] == [1]
    assert settings.server.address == "http://192.168.1.10:8080"
