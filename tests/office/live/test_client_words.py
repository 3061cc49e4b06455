"""What a client says wrong is a line in the log; what is wrong with the office is told whole."""

import logging

import pytest
import structlog

from office.live.client_words import client_words_logger
from office.live.hub import Hub


def test_a_broken_packet_is_one_line_without_a_stack(caplog: pytest.LogCaptureFixture) -> None:
    with structlog.testing.capture_logs() as lines:
        try:
            int("a client's secret")
        except ValueError:
            client_words_logger().exception("message handler error")

    assert caplog.records == []
    assert [(line["event"], line["why"]) for line in lines] == [("message_refused", "ValueError")]
    assert "secret" not in str(lines)


def test_a_fault_of_the_office_keeps_its_stack(caplog: pytest.LogCaptureFixture) -> None:
    try:
        Hub(None, None, lambda token: True)  # type: ignore[arg-type]
    except AttributeError:
        client_words_logger().exception("connect handler error")

    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert record.exc_info
