"""No gevent serves the office in which something that we replace is not called any more."""

import logging
import tomllib
from pathlib import Path

import pytest
from gevent.pywsgi import Input, WSGIHandler, WSGIServer

from office.live.gevent_parts import REPLACED, TESTED_MINORS, check_gevent
from office.live.request_body import Body
from office.live.strict_http import StrictHandler, StrictServer

PROJECT = Path(__file__).resolve().parents[3] / "pyproject.toml"


def test_the_installed_gevent_is_a_tested_one(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="office.live.gevent_parts"):
        check_gevent()

    assert caplog.text == ""


@pytest.mark.parametrize("number", ["26.10.0", "99.0", "0"])
def test_an_untested_gevent_is_named_in_the_log(number: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="office.live.gevent_parts"):
        check_gevent(lambda _: number)

    assert number in caplog.text


def test_a_gevent_without_a_part_that_is_replaced_serves_nobody() -> None:
    with pytest.raises(RuntimeError, match=r"gevent 26\.9\.7 .* lacks WSGIHandler\._gone"):
        check_gevent(lambda _: "26.9.7", {WSGIHandler: frozenset({"_gone", "handle"})})


@pytest.mark.parametrize(
    ("own", "theirs"), [(StrictHandler, WSGIHandler), (StrictServer, WSGIServer), (Body, Input)]
)
def test_whatever_is_replaced_is_looked_for(own: type, theirs: type) -> None:
    replaced = {
        name
        for name, value in vars(own).items()
        if callable(value) and not name.startswith("__") and hasattr(theirs, name)
    }

    assert replaced
    assert replaced <= REPLACED[theirs]


def test_no_other_minor_version_is_installed_by_itself() -> None:
    wanted = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]

    assert [one for one in wanted if one.startswith("gevent")] == [
        f"gevent~={minor}.0" for minor in TESTED_MINORS
    ]
