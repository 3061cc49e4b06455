"""Whatever a test here makes the settings say is said in Vietnamese, too, and wholly."""

from collections.abc import Iterator

import pytest

from office.settings import ConfigError
from tests.office.english_remainder import english_in


@pytest.fixture(autouse=True)
def _said_in_vietnamese(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    told: list[str] = []

    def noting(error: ConfigError, *arguments: object) -> None:
        told.extend(str(argument) for argument in arguments)
        Exception.__init__(error, *arguments)

    monkeypatch.setattr(ConfigError, "__init__", noting)
    yield
    if request.path.name == "test_garbage.py":
        return  # What is filled in there may be English words.
    assert {message: words for message in told if (words := english_in(message))} == {}
