"""No line of a server's log passes for calm unless it says so."""

import pytest

from bench.log_lines import Level, level_of, lines_at


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ('{"event": "signed_in", "level": "info"}', Level.CALM),
        ('{"event": "print_failed", "level": "warning"}', Level.WARNING),
        ('{"event": "fault", "level": "error"}', Level.ERROR),
        ('{"event": "fault", "level": "critical"}', Level.ERROR),
        ('{"event": "of no level"}', Level.ERROR),
        ("WARNING:hardware.printing.printer_process:the printing program died", Level.WARNING),
        ("ERROR:engineio.server:message handler error", Level.ERROR),
        ("Traceback (most recent call last):", Level.ERROR),
        ('["a list"]', Level.ERROR),
    ],
)
def test_a_line_is_as_bad_as_it_says_and_an_error_when_it_does_not(line: str, level: Level) -> None:
    assert level_of(line) is level


def test_lines_are_found_by_their_level_and_empty_ones_are_none() -> None:
    log = ["", '{"level": "info"}', "WARNING:a:b", "Killed"]

    assert lines_at(Level.ERROR, log) == ["Killed"]
    assert lines_at(Level.WARNING, log) == ["WARNING:a:b"]
