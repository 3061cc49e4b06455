"""Followers are told once of rights that change together, and again of what changes after that."""

from collections.abc import Callable
from typing import Any

import pytest

from office.live.hub import GATHER_S, Hub
from office.store.memory import MemoryStore


class Tasks:
    """Keeps what would run in the background until it is run, and notes what is sent and slept."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []
        self.sent: list[str] = []
        self.slept_s: list[float] = []

    def on_event(self, *args: object, **named: object) -> None:
        """Nobody connects here."""

    def start_background_task(self, task: Callable[[], None]) -> None:
        """Keep the task."""
        self.waiting.append(task)

    def sleep(self, seconds: float) -> None:
        """Return at once."""
        self.slept_s.append(seconds)

    def emit(self, message: str, *args: object, **named: object) -> None:
        """Note the message."""
        self.sent.append(message)

    def run(self) -> None:
        """Let the time pass that the tasks wait for."""
        waiting, self.waiting = self.waiting, []
        for task in waiting:
            task()


@pytest.fixture
def tasks() -> Tasks:
    return Tasks()


@pytest.fixture
def hub(tasks: Tasks) -> Hub:
    socketio: Any = tasks
    return Hub(socketio, MemoryStore(), lambda token: True)


def test_a_shift_that_signs_out_together_is_told_once(hub: Hub, tasks: Tasks) -> None:
    for _ in range(60):
        hub.rights_changed()

    tasks.run()

    assert (tasks.sent, tasks.slept_s) == (["rights"], [GATHER_S])


def test_what_changes_after_it_was_told_is_told_again(hub: Hub, tasks: Tasks) -> None:
    hub.rights_changed()
    tasks.run()

    hub.rights_changed()
    tasks.run()

    assert tasks.sent == ["rights"] * 2
