"""Marks tests that have the program speak when asked: skipped loudly without voices, and never in CI."""

import os
import warnings

import pytest

from office.voice.when_asked import can_speak


def needs_voices() -> pytest.MarkDecorator:
    """Return the mark of such a test."""
    is_skipped = not can_speak() and not os.environ.get("CI")
    if is_skipped:
        warnings.warn("NOTHING IS SPOKEN WHEN ASKED HERE: set the voices up by `make voices`", stacklevel=2)
    return pytest.mark.skipif(is_skipped, reason="the voices are not set up here")
