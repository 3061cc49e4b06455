"""A dossier system by HTTP, as it answers on a good day and on bad ones."""

import gzip
import json
import socket
from contextlib import suppress
from threading import Event, Thread

import pytest

from office.dossiers.adapters.http_json import HttpJson
from office.dossiers.adapters.source import FileFault, SourceAway
from tests.conftest import FakeClock
from tests.office.dossiers.adapters.rigs import HttpRig, System, judge
from tests.office.dossiers.adapters.test_sources_alike import FIRST


def test_it_asks_with_the_token_and_for_nothing_packed(http: HttpRig) -> None:
    http.source.fetch()

    (asked,) = http.system.asked
    assert asked["Authorization"] == "Bearer the token"
    assert asked["Accept-Encoding"] == "identity"


def test_an_unchanged_answer_confirms_what_is_known(http: HttpRig, clock: FakeClock) -> None:
    http.publish([FIRST])
    http.source.taken(http.source.fetch())
    now = clock.forward(minutes=5)

    batch = http.source.fetch()

    assert http.system.asked[-1]["If-None-Match"] == '"1"'
    assert (list(batch.told), batch.confirmed_at) == ([], now)


def test_an_unchanged_answer_confirms_no_later_time_than_it_is_of(http: HttpRig, clock: FakeClock) -> None:
    told = {"as_of": "2026-11-23T06:00:00+07:00", "dossiers": [FIRST]}
    http.system.body = json.dumps(told).encode()
    first = http.source.fetch()
    http.source.taken(first)
    clock.forward(minutes=180)

    again = http.source.fetch()

    assert len(http.system.asked) == 2
    assert (list(again.told), again.confirmed_at) == ([], first.confirmed_at)


def test_an_answer_that_is_the_same_to_the_byte_tells_no_rows_anew(http: HttpRig, clock: FakeClock) -> None:
    http.publish([FIRST])
    http.system.headers = {"ETag": ""}
    http.source.taken(http.source.fetch())
    now = clock.forward(minutes=5)

    batch = http.source.fetch()

    assert (list(batch.told), batch.confirmed_at) == ([], now)


def test_after_the_clock_was_ahead_everything_is_told_anew(http: HttpRig, clock: FakeClock) -> None:
    http.publish([FIRST])
    clock.forward(days=3650)
    http.source.taken(http.source.fetch())
    clock.forward(days=-3650)

    assert len(http.source.fetch().told) == 1


def test_an_unchanged_answer_with_faults_confirms_nothing(http: HttpRig) -> None:
    http.publish([FIRST, FIRST | {"status": "?"}])
    http.source.taken(http.source.fetch())

    assert http.source.fetch().confirmed_at is None


def test_the_time_an_answer_is_of_is_the_source_s_own_and_never_ahead(
    http: HttpRig, clock: FakeClock
) -> None:
    of = '{"as_of": "%s", "dossiers": [{"code": "H24-261122-0001", "status": "Đang thụ lý"}]}'
    http.system.body = (of % "2026-11-23T06:00:00+07:00").encode()
    earlier = http.source.fetch()
    http.system.body = (of % "2026-11-23T12:00:00+07:00").encode()
    ahead = http.source.fetch()

    assert earlier.confirmed_at is not None
    assert earlier.confirmed_at.isoformat() == "2026-11-22T23:00:00+00:00"
    assert earlier.told[0].dossier.source_at == earlier.confirmed_at
    assert ahead.confirmed_at == clock()


@pytest.mark.parametrize("status", [204, 301, 302, 401, 404, 500, 503])
def test_any_other_status_is_one_that_is_away_and_no_redirection_is_followed(
    http: HttpRig, status: int
) -> None:
    http.system.status, http.system.headers = status, {"Location": "http://127.0.0.1:1/"}

    with pytest.raises(SourceAway, match=f"answers {status}"):
        http.source.fetch()
    assert len(http.system.asked) == 1


def test_it_hears_for_how_long_to_be_left_alone(http: HttpRig) -> None:
    http.system.status, http.system.headers = 429, {"Retry-After": "120"}

    with pytest.raises(SourceAway) as away:
        http.source.fetch()

    assert away.value.retry_s == 120


@pytest.mark.parametrize("body", [b"<html>", b'"text"', b"{}", b'{"dossiers": 3}'])
def test_a_body_that_is_no_list_is_refused(http: HttpRig, body: bytes) -> None:
    http.system.body = body

    assert http.source.fetch().refused in (FileFault.DAMAGED, FileFault.COLUMNS)


def test_rows_that_are_no_rows_are_faults(http: HttpRig) -> None:
    http.system.body = b'[3, null, {"code": ["x"], "status": {"a": 1}}, {"code": true, "status": 1.5}]'

    batch = http.source.fetch()

    assert batch.told == []
    assert [one.row for one in batch.faults] == [1, 2, 3, 4]


def source_of(system: System, clock: FakeClock) -> HttpJson:
    return HttpJson(system.address, None, judge(), clock, read_s=0.3, whole_s=0.6, most_bytes=1000)


def test_an_answer_larger_than_allowed_is_not_read_to_its_end(system: System, clock: FakeClock) -> None:
    system.body = b"[" + b" " * 200_000 + b"]"

    with pytest.raises(SourceAway, match="more than 1000 bytes"):
        source_of(system, clock).fetch()


def test_a_packed_answer_is_not_unpacked(system: System, clock: FakeClock) -> None:
    system.body, system.headers = gzip.compress(b"[]"), {"Content-Encoding": "gzip"}

    with pytest.raises(SourceAway, match="answers 200, packed as gzip"):
        source_of(system, clock).fetch()


def test_an_answer_that_is_cut_off_tells_nothing(system: System, clock: FakeClock) -> None:
    system.headers = {"Content-Length": "100"}

    with pytest.raises(SourceAway):
        source_of(system, clock).fetch()


@pytest.mark.parametrize("pieces_s", [0.05, 0.5])
def test_an_answer_that_comes_a_byte_at_a_time_is_given_up(
    system: System, clock: FakeClock, pieces_s: float
) -> None:
    system.body, system.pieces_s = b"[" + b" " * 40 + b"]", pieces_s

    with pytest.raises(SourceAway):
        source_of(system, clock).fetch()


def test_what_is_logged_holds_no_name_password_or_key_of_the_address(
    system: System, refused_port: int, clock: FakeClock
) -> None:
    system.status = 500
    for port in (system.server_port, refused_port):
        source = HttpJson(f"http://me:pw@127.0.0.1:{port}/a?key=k", None, judge(), clock)
        with pytest.raises(SourceAway, match=f" ?http://127.0.0.1:{port}( answers 500)?$") as away:
            source.fetch()
        assert "pw" not in str(away.value)
        assert "key" not in str(away.value)


def test_an_answer_whose_headers_come_a_byte_at_a_time_is_given_up(
    clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("office.dossiers.adapters.bounded_http.HEADERS_S", 0.3)
    ended = Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            answering, _ = server.accept()
            with answering, suppress(OSError):
                answering.sendall(b"HTTP/1.1 200 OK\r\nX: ")
                for _ in range(100):
                    answering.sendall(b"x")
                    ended.wait(0.05)
                answering.sendall(b"\r\nContent-Length: 2\r\n\r\n[]")

        answers = Thread(target=drip)
        answers.start()
        with pytest.raises(SourceAway, match="Timeout"):
            HttpJson(f"http://127.0.0.1:{server.getsockname()[1]}/", None, judge(), clock).fetch()
        ended.set()
        answers.join()


def test_where_nobody_listens_it_is_away(refused_port: int, clock: FakeClock) -> None:
    with pytest.raises(SourceAway):
        HttpJson(f"http://127.0.0.1:{refused_port}/", None, judge(), clock).fetch()
