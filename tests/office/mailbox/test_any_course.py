"""Whatever is done with messages, in any order and on any days: what always holds."""

import tempfile
from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from office.mailbox.clocks import deadlines, reminder_on, was_late
from office.mailbox.handling import Handling
from office.mailbox.keys import Keys
from office.mailbox.message import SETTLED, Action, Course, Kind, State, Step, WhyRefused
from office.mailbox.moves import MOVES
from office.mailbox.public_sum import public_sum
from office.mailbox.retention import erase_old
from office.mailbox.settings import MailboxTable
from office.mailbox.writing import FromScreen, NewMessage, Writing
from office.store.memory import MemoryStore
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.refusals import Refusal
from tests.conftest import SMALL_OFFICE, AnyStore, FakeClock
from tests.office.mailbox.calendars import Week
from tests.office.mailbox.conftest import ALL_ROOMS, CHEAP, PASSPHRASE, SESSION

TEXTS = ("Quầy số ba mở muộn bốn mươi phút", "Cán bộ quầy hai nói năng cộc cằn")
ACTS = st.tuples(st.sampled_from(Action), st.integers(0, 3), st.integers(0, 9), st.sampled_from(WhyRefused))
WEEK = Week(closed=[date(2026, 11, 24), date(2027, 1, 1)], worked=[date(2026, 12, 5)])


class Life:
    """One office's mailbox, in which acts happen."""

    def __init__(self, store: AnyStore) -> None:
        self.store, self.clock, self.receipts = store, FakeClock(), list[str]()
        changes, self.keys = Changes(SMALL_OFFICE, store, self.clock), Keys(store, self.clock, CHEAP)
        self.keys.make(PASSPHRASE)
        self.writing = Writing(changes, WEEK, MailboxTable())
        self.handling = Handling(changes, WEEK, self.keys)

    def act(self, action: Action, which: int, days: int, why: WhyRefused) -> type[Refusal] | None:
        """Do that after some days, and return how it was refused."""
        self.clock.forward(days=days, minutes=2)
        try:
            self._do(action, which, why)
        except Refusal as refused:
            return type(refused)
        return None

    def _do(self, action: Action, which: int, why: WhyRefused) -> None:
        receipt = self.receipts[which % len(self.receipts)] if self.receipts else ""
        match action:
            case Action.RECEIVE:
                kind = Kind.CONDUCT if which % 2 else Kind.RULE
                new = NewMessage(kind, TEXTS[which % 2], contact="0912345678" if which > 1 else None)
                self.receipts.append(self.writing.send(new, FromScreen("lookup1")))
            case Action.TAKE_UP:
                self.handling.take_up(which, "an")
            case Action.ASK_MORE:
                self.handling.ask_more(which, "Vào lúc mấy giờ?", "an")
            case Action.REPLY:
                self.writing.reply(receipt, "lúc tám giờ")
            case Action.ANSWER:
                self.handling.answer(which, "Đã rõ.", "an")
            case Action.PUBLISH:
                self.keys.open(SESSION, PASSPHRASE)
                self.handling.publish(which, "Ý kiến về giờ mở cửa.", "an", SESSION)
            case Action.REFUSE:
                self.handling.refuse(which, why, "Không thuộc thẩm quyền.", "an")
            case Action.CONTEST:
                self.writing.contest(receipt, "Việc này do chính trung tâm phụ trách")

    def courses(self) -> Sequence[Course]:
        """Return all messages there are."""
        return self.handling.courses(*State)


def assert_sound(life: Life) -> None:
    """Check what holds of every message at any time."""
    courses, today = life.courses(), life.clock.now.date()
    for each in courses:
        states = [step.state for step in each.steps]
        assert (each.steps[0].action, states[0]) == (Action.RECEIVE, State.RECEIVED)
        assert all(
            MOVES[step.action][before] == step.state
            for before, step in zip(states, each.steps[1:], strict=False)
        )
        assert each.message.state == states[-1]
        assert sum(step.action is Action.CONTEST for step in each.steps) == each.message.contested
        assert all((step.why is not None) == (step.action is Action.REFUSE) for step in each.steps)
        assert each.message.kind is Kind.RULE or each.message.text is None
        due = deadlines(each, WEEK)
        assert due.owed is not None or each.message.state in SETTLED
        assert was_late(each, WEEK) in (False, each.message.state in SETTLED)
        reminder_on(today, due, WEEK)
    total = public_sum(courses, today, WEEK)
    assert total.messages == total.open + total.in_time + total.late
    assert total.letters == len(life.receipts)
    for receipt in life.receipts:
        life.writing.seen(receipt)


@given(st.lists(ACTS, max_size=14))
@settings(max_examples=60)
def test_any_acts_leave_each_message_as_its_steps_say(
    acts: list[tuple[Action, int, int, WhyRefused]],
) -> None:
    life = Life(MemoryStore())

    for act in [(Action.RECEIVE, 0, 0, WhyRefused.NOT_OURS), *acts]:
        life.act(*act)
        assert_sound(life)


@given(st.lists(ACTS, max_size=14), st.integers(0, 900))
@settings(max_examples=15)
def test_both_stores_keep_and_refuse_alike(
    acts: list[tuple[Action, int, int, WhyRefused]], days_later: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sqlite = SqliteStore(Path(folder) / "var", rooms=ALL_ROOMS)
        with closing(sqlite):
            lives = Life(MemoryStore()), Life(sqlite)
            for act in [(Action.RECEIVE, 1, 0, WhyRefused.NOT_OURS), *acts]:
                refused = [life.act(*act) for life in lives]
                assert refused[0] == refused[1]
            later = lives[0].clock.now.date() + timedelta(days=days_later)

            erased = [erase_old(life.store, later) for life in lives]

            assert erased[0] == erased[1]
            kept = [_comparable(life.courses()) for life in lives]
            assert kept[0] == kept[1]


def _plain(step: Step) -> tuple[object, ...]:
    return step.id, step.action, step.on, step.words, step.why


def _comparable(courses: Sequence[Course]) -> list[object]:
    """Return the messages with seals as whether there is one: no two seals are alike."""
    return [
        (
            *(each.message.state, each.message.text, each.message.copies, each.message.sealed is None),
            [(*_plain(step), step.sealed is None, step.for_writer is None) for step in each.steps],
        )
        for each in courses
    ]
