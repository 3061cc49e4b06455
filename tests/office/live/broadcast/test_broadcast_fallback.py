"""Frames are shared only with library versions they were tested with."""

import logging
from importlib.metadata import version

import pytest
from socketio import Manager

from office.live.broadcast import TESTED_MINORS, SharedFrames, broadcasting_manager


def test_the_installed_versions_share_frames() -> None:
    assert isinstance(broadcasting_manager(), SharedFrames)


@pytest.mark.parametrize("untested", TESTED_MINORS)
@pytest.mark.parametrize("number", ["5.99.0", "99.0", "0"])
def test_an_untested_version_gets_the_library_s_own_way_and_a_warning(
    untested: str, number: str, caplog: pytest.LogCaptureFixture
) -> None:
    def installed(name: str) -> str:
        return number if name == untested else version(name)

    with caplog.at_level(logging.WARNING, logger="office.live.broadcast"):
        manager = broadcasting_manager(installed)

    assert type(manager) is Manager
    assert f"{untested} {number}" in caplog.text


def test_another_patch_of_a_tested_minor_shares_frames() -> None:
    def installed(name: str) -> str:
        return ".".join(version(name).split(".")[:2]) + ".99"

    assert isinstance(broadcasting_manager(installed), SharedFrames)
