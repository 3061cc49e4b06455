"""What a technician is told about each mistake in config.toml, to the letter."""

from pathlib import Path

import pytest

from tests.office.settings_toml import faults, spoiled

VALUES = [
    (
        'name = "Bộ phận',
        'name = ""\n#',
        "office.name: must be a text of 1 to 80 characters on one line, not ''",
    ),
    (
        'agency = ["UBND PHƯỜNG"]',
        "agency = []",
        "office.agency: must be a list of 1 to 2 texts, each of 1 to 80 characters, not []",
    ),
    (
        "[hours]",
        'series = "leter"\n[hours]',
        "office.series: must be one of 'letter', 'block', not 'leter'. Did you mean 'letter'?",
    ),
    (
        "[hours]",
        'time_zone = "Asia/Ho_Chi_Min"\n[hours]',
        'office.time_zone: must be a time zone of the IANA list such as "Asia/Ho_Chi_Minh", '
        "not 'Asia/Ho_Chi_Min'. Did you mean 'Asia/Ho_Chi_Minh'?",
    ),
    (
        "[hours]",
        'time_zone = "Asia/Hanoi"\n[hours]',
        'office.time_zone: must be a time zone of the IANA list such as "Asia/Ho_Chi_Minh", '
        "not 'Asia/Hanoi'",
    ),
    (
        "[hours]",
        'time_zone = "UTC+7"\n[hours]',
        "office.time_zone: must be a time zone of the IANA list such as \"Asia/Ho_Chi_Minh\", not 'UTC+7'",
    ),
    ("[hours]", "[server]\nport = 0\n[hours]", "server.port: must be a whole number from 1 to 65535, not 0"),
    (
        "[hours]",
        '[server]\nport = "8080"\n[hours]',
        "server.port: write it without quotation marks: port = 8080",
    ),
    (
        "[hours]",
        '[server]\ncertificate = 1\nprivate_key = "k.pem"\n[hours]',
        'server.certificate: must be "" or a PEM file, not 1',
    ),
    (
        "[hours]",
        '[server]\naddress = "192.168.1.10:8080"\n[hours]',
        'server.address: must be "" or an address such as "http://192.168.1.10:8080", nothing after it, '
        "not '192.168.1.10:8080'",
    ),
    (
        "[hours]",
        "[rules]\nrecall_limit = true\n[hours]",
        "rules.recall_limit: must be a whole number from 0 to 20, not true",
    ),
    ("early_min = 30", "early_min = -1", "hours.early_min: must be a whole number from 0 to 240, not -1"),
    (
        '"mon", "tue"',
        '"mon", "tues"',
        "hours.session[1].days: must be one of 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', not 'tues'. "
        "Did you mean 'tue'?",
    ),
    (
        '"mon", "tue"',
        '"mon", "mon"',
        "hours.session[1].days: names 'mon' twice",
    ),
    (
        '"07:00"',
        '"7:00"',
        'hours.session[1].opens: write it as opens = "07:00"',
    ),
    (
        "date = 2027-01-01",
        'date = "2027-01-01"',
        "hours.closed[1].date: write it without quotation marks: date = 2027-01-01",
    ),
    (
        'like = "mon"',
        'like = "Mon"',
        "hours.worked[1].like: must be one of 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', not 'Mon'. "
        "Did you mean 'mon'?",
    ),
    (
        'letter = "B"',
        'letter = "O"',
        "field[2].letter: must be one capital letter A to Z other than I, J, O, Q, W, not 'O': "
        "it looks like the digit 0",
    ),
    (
        'letter = "B"',
        'letter = "b"',
        "field[2].letter: must be one capital letter A to Z other than I, J, O, Q, W, not 'b'. "
        "Did you mean 'B'?",
    ),
    ("block = 2000", "block = 2050", "field[2].block: must be a multiple of 100 from 0 to 9900, not 2050"),
    (
        "mean_service_s = 480",
        "mean_service_s = 480.5",
        "field[2].mean_service_s: must be a whole number from 10 to 14400, not 480.5",
    ),
    (
        'fields = ["A"]',
        "fields = []",
        "counter[1].fields: must be a list of field codes, at least one, not []",
    ),
    (
        'title = "Sảnh"',
        'title = "Sảnh\\n1"',
        "screen[1].title: must be a text of 1 to 80 characters on one line, not 'Sảnh\\n1'. "
        "Take out '\\n', a mark that is not seen: write the line anew",
    ),
    (
        'name = "kiosk-1"',
        'name = "Kiosk 1"',
        "kiosk[1].name: must be 1 to 32 characters of a to z, 0 to 9 and -, not 'Kiosk 1'",
    ),
    (
        "[kiosk.printer]",
        "cooldown_s = nan\n[kiosk.printer]",
        "kiosk[1].cooldown_s: must be a number from 0 to 60, not nan",
    ),
]

SHAPES = [
    (
        'name = "Bộ phận Một cửa"',
        "",
        "office.name: is missing; must be a text of 1 to 80 characters on one line",
    ),
    ("[office]", "ofice = 1\n[office]", "ofice: there is no such key. Did you mean 'office'?"),
    ("[office]", "[ofice]", "ofice: there is no such key. Did you mean 'office'?"),
    (
        "mean_service_s = 480",
        "mean_servce_s = 480",
        "field[2].mean_servce_s: there is no such key. Did you mean 'mean_service_s'?",
    ),
    (
        "[hours]",
        "port = 80\n[hours]",
        "office.port: there is no such key. "
        "Did you mean 'server.port' or 'kiosk.printer.port' or 'line.port'?",
    ),
    (
        'host = "192.168.1.50"',
        'ip = "192.168.1.50"',
        "kiosk[1].printer.ip: there is no such key. Did you mean 'host'?",
    ),
    ("[hours]", "floor = 1\n[hours]", "office.floor: there is no such key"),
    ("[hours]", '"a b" = 1\n[hours]', "office.'a b': there is no such key"),
    ("[[priority]]", "[priority]", "priority: must be a table, written [[priority]]"),
    ("[[hours.session]]", "[[hours.sesion]]", "hours.sesion: there is no such key. Did you mean 'session'?"),
    (
        "counters = [1, 2]",
        "counters = 1",
        "screen[1].counters: it is a list: write counters = [1]",
    ),
    ("[[screen]]", "[[sceen]]", "sceen: there is no such key. Did you mean 'screen'?"),
]

BETWEEN = [
    ('letter = "B"', 'letter = "A"', "field[2].letter: 'A' is field[1].letter already"),
    ("block = 2000", "block = 1000", "field[2].block: 1000 is field[1].block already"),
    ('letter = "B"', "", "field[2].letter: is missing; office.series is 'letter'"),
    (
        "mean_service_s = 480",
        'mean_service_s = 480\n[[field.session]]\ndays = ["mon"]\nopens = "08:00"\ncloses = "08:00"',
        "field[2].session[1].closes: must be later than opens, 08:00, not 08:00",
    ),
    (
        "[[priority]]",
        '[[counter]]\nnumber = 2\nfields = ["A"]\n[[priority]]',
        "counter[3].number: 2 is counter[2].number already",
    ),
    (
        "[[kiosk]]",
        '[[priority]]\ncode = "priority"\nname = "x"\nname_en = "x"\nwho = "x"\nwho_en = "x"\n[[kiosk]]',
        "priority[2].code: 'priority' is priority[1].code already",
    ),
    (
        "[[hours.worked]]",
        '[[hours.closed]]\ndate = 2027-01-01\nreason = "x"\n[[hours.worked]]',
        "hours.closed[2].date: 2027-01-01 is hours.closed[1].date already",
    ),
    ('name = "hall-1"', 'name = "kiosk-1"', "screen[1].name: 'kiosk-1' is kiosk[1].name already"),
    (
        'fields = ["A", "B"]',
        'fields = ["A", "B", "BB"]',
        "counter[2].fields: no field has the code 'BB'. Did you mean 'B'?",
    ),
    (
        'title = "Máy lấy số"',
        'title = "Máy"\nfields = ["b"]',
        "kiosk[1].fields: no field has the code 'b'. Did you mean 'B'?",
    ),
    (
        'fields = ["A", "B"]',
        'fields = ["A"]',
        "field[2].code: no counter serves 'B'; add it to a counter's fields",
    ),
    (
        "[[field]]",
        '[[hours.worked]]\ndate = 2026-12-05\nlike = "fri"\n[[field]]',
        "hours.worked[2].date: 2026-12-05 is hours.worked[1].date already",
    ),
    ("counters = [1, 2]", "counters = [1, 3]", "screen[1].counters: no counter has the number 3"),
    ("counters = [1, 2]", "inches = 43", "screen[1].farthest_m: must be given where inches is"),
    ("counters = [1, 2]", "farthest_m = 8", "screen[1].inches: must be given where farthest_m is"),
    (
        "counters = [1, 2]",
        'layout = "zones"',
        "screen[1].layout: 'zones' shows counters of two zones side by side; these are of 1",
    ),
    ("counter = 1", "counter = 9", "sign[1].counter: no counter has the number 9"),
    (
        "date = 2026-12-05",
        "date = 2027-01-01",
        "hours.worked[1].date: 2027-01-01 is closed by hours.closed[1].date",
    ),
    (
        'opens = "13:30"',
        'opens = "11:00"',
        "hours.session[2]: 11:00 to 17:00 overlaps hours.session[1], 07:00 to 11:30, on mon, tue",
    ),
    (
        'closes = "17:00"',
        'closes = "12:30"',
        "hours.session[2].closes: must be later than opens, 13:30, not 12:30",
    ),
    (
        'opens = "07:00"',
        'opens = "00:15"',
        "hours.early_min: 30 minutes before hours.session[1] opens is the day before",
    ),
    (
        "last_ticket_min = 15",
        "last_ticket_min = 210",
        "hours.last_ticket_min: 210 minutes leave nothing of hours.session[2], 13:30 to 17:00",
    ),
]


@pytest.mark.parametrize("code", ["đất-đai", "Đất đai"])
def test_a_code_with_marks_is_told_with_the_one_that_has_none(tmp_path: Path, code: str) -> None:
    must = "must be 1 to 16 letters A to Z, digits and hyphens"

    assert faults(tmp_path, spoiled('fields = ["A"]', f'fields = ["{code}"]')) == [
        f"counter[1].fields: {must}, not '{code}'. Did you mean 'dat-dai'?"
    ]


@pytest.mark.parametrize(("old", "new", "fault"), [*VALUES, *SHAPES, *BETWEEN])
def test_one_mistake_is_one_line_that_says_what_is_allowed(
    tmp_path: Path, old: str, new: str, fault: str
) -> None:
    text = spoiled(old, new)

    assert faults(tmp_path, text) == [fault]


@pytest.mark.parametrize(
    ("server", "fault"),
    [
        ('certificate = "a.pem"', "server.private_key: must be given where certificate is"),
        ('private_key = "a.pem"', "server.certificate: must be given where private_key is"),
        (
            'certificate = "a.pem"\nprivate_key = "b.pem"\naddress = "http://192.168.1.10"',
            "server.address: must begin with https:// where certificate is given",
        ),
    ],
)
def test_half_of_https_is_a_mistake(tmp_path: Path, server: str, fault: str) -> None:
    assert fault in faults(tmp_path, spoiled("[hours]", f"[server]\n{server}\n[hours]"))


def test_no_certificate_is_plain_http(tmp_path: Path) -> None:
    server = '[server]\ncertificate = ""\nprivate_key = ""\naddress = "http://192.168.1.10"'

    assert faults(tmp_path, spoiled("[hours]", f"{server}\n[hours]")) == []
