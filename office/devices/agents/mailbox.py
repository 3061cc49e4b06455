"""The server's side of one agent: commands wait here until it fetches them, its reports are handed on.

A session is one agent process and one server process that know each other. With a new one both begin
anew: every device is opened again, and every question that was not answered is asked again.
"""

import secrets
import threading
from collections import deque
from collections.abc import Callable, Sequence
from time import monotonic

from hardware.agents.messages import Command, DeviceMessage, Verb
from office.tickets.refusals import Refusal

FETCH_S = 5.0
"""How long a fetch waits for a command: an agent that is cut off is missed after about that time."""
_MISSED_AFTER_S = FETCH_S + 3.0
_MOST_TOLD = 64

Hear = Callable[[DeviceMessage], None]


class AgentReplaced(Refusal):
    """The session is over: the server has started anew, or another agent has the same token."""

    code = "agent_replaced"


class Mailbox:
    """One agent's commands and reports. Safe for threads, none of which is held up by a missing agent."""

    def __init__(self, clock_s: Callable[[], float] = monotonic) -> None:
        self._clock_s = clock_s
        self._news = threading.Condition()
        self._session = ""
        self._seen_s: float | None = None
        self._seq = self._questions = self._heard = 0
        self._openings: dict[str, str] = {}
        self._hears: dict[str, Hear] = {}
        self._waiting: deque[Command] = deque()
        self._asked: dict[int, tuple[str, str]] = {}
        self._delivered: set[int] = set()

    def open(self, device: str, text: str, hear: Hear) -> None:
        """Have every agent open that device as ``text`` says, the one that is there at once.

        ``hear`` gets what it reports, one report at a time, and never raises.
        """
        with self._news:
            self._openings[device] = text
            self._hears[device] = hear
            if self._session:
                self._send(device, Verb.OPEN, text)

    @property
    def is_there(self) -> bool:
        """Whether the agent was heard of within the last seconds."""
        return self._seen_s is not None and self._clock_s() - self._seen_s < _MISSED_AFTER_S

    def command(self, device: str, text: str) -> None:
        """Have the agent do something; forgotten when the session ends before it has fetched it."""
        with self._news:
            told = [command for command in self._waiting if command.verb is Verb.TELL]
            if len(told) >= _MOST_TOLD:
                self._waiting.remove(told[0])
            self._send(device, Verb.TELL, text)

    def ask(self, device: str, text: str) -> int:
        """Ask a device something that it reports on, in any session; return the question's number."""
        with self._news:
            self._questions += 1
            self._asked[self._questions] = device, text
            self._send(device, Verb.ASK, text, self._questions)
            return self._questions

    def withdraw(self, question: int) -> bool:
        """Forget a question; whether an agent may have got it. Whoever asks withdraws in the end."""
        with self._news:
            self._asked.pop(question, None)
            self._waiting = deque(one for one in self._waiting if one.question != question)
            was_delivered = question in self._delivered
            self._delivered.discard(question)
            return was_delivered

    def begin(self) -> str:
        """Begin a session and return its name; the one before is over."""
        with self._news:
            self._session, self._heard = secrets.token_urlsafe(12), 0
            self._seen_s = self._clock_s()
            self._waiting.clear()
            for device, text in self._openings.items():
                self._send(device, Verb.OPEN, text)
            for question, (device, text) in self._asked.items():
                self._send(device, Verb.ASK, text, question)
            return self._session

    def fetch(self, session: str, after: int, wait_s: float = FETCH_S) -> list[Command]:
        """Return what waits, once there is something or the time is up. Raises AgentReplaced.

        ``after`` is the number of the last command the agent has got, 0 for none: until it says so, it is
        given a command again.
        """
        with self._news:
            self._need(session)
            while self._waiting and self._waiting[0].seq <= after:
                self._waiting.popleft()
            if not self._waiting:
                self._news.wait_for(lambda: self._waiting or self._session != session, wait_s)
                self._need(session)
            self._delivered.update(one.question for one in self._waiting if one.question)
            return list(self._waiting)

    def report(self, session: str, reports: Sequence[DeviceMessage]) -> int:
        """Hand reports on, each once, and return the last one's number. Raises AgentReplaced."""
        with self._news:
            self._need(session)
            fresh = [report for report in reports if report.seq > self._heard]
            if fresh:
                self._heard = fresh[-1].seq
            for report in fresh:
                self._asked.pop(report.question, None)
            heard = self._heard
        for report in fresh:
            if report.of in self._hears:
                self._hears[report.of](report)
        return heard

    def _send(self, device: str, verb: Verb, text: str, question: int = 0) -> None:
        self._seq += 1
        self._waiting.append(Command(self._seq, device, verb, text, question))
        self._news.notify_all()

    def _need(self, session: str) -> None:
        if not self._session or session != self._session:
            raise AgentReplaced("this session is over: begin a new one")
        self._seen_s = self._clock_s()


class Mailboxes:
    """The mailbox of every machine that an agent runs on, by the name it is enrolled under."""

    def __init__(self) -> None:
        self._by_name: dict[str, Mailbox] = {}

    def of(self, name: str) -> Mailbox:
        """Return that machine's mailbox."""
        return self._by_name.setdefault(name, Mailbox())

    def known(self, name: str) -> Mailbox | None:
        """Return that machine's mailbox; None where config.toml has no device there."""
        return self._by_name.get(name)
