"""How often somebody may be wrong: by kiosk, by address and in the whole office; how often a scanner may ask.

Held in memory: a restart forgives these. What a restart must not forgive, the wrong tries at one dossier in
a day, is kept in the office's file (``kept.py``).
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

WRONG_A_DOSSIER_A_DAY = 5
_WRONG_AT_A_KIOSK, _KIOSK_WINDOW_S = 5, 300.0
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 60.0, 900.0
_WRONG_AN_ADDRESS, _WRONG_IN_THE_OFFICE, _SCANS, _HOUR_S = 10, 300, 30, 3600.0
_MOST_REMEMBERED = 10_000
_OFFICE = ""

Clock = Callable[[], datetime]


class Place(StrEnum):
    """From where a dossier is looked up."""

    KIOSK = "kiosk"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Asker:
    """Who looks up: ``name`` is a kiosk's name, or a phone's address."""

    place: Place
    name: str


class Window:
    """Counts under a name over the last ``window_s``; from ``most`` on one has to wait."""

    def __init__(self, clock: Clock, most: int, window_s: float) -> None:
        self._clock, self._most = clock, most
        self._window = timedelta(seconds=window_s)
        self._times: OrderedDict[str, deque[datetime]] = OrderedDict()

    def wait_s(self, who: str) -> float:
        """Return how many seconds it must wait; 0 for none."""
        times, now = self._times.get(who, deque()), self._clock()
        while times and now - times[0] >= self._window:
            times.popleft()
        if len(times) < self._most:
            return 0.0
        if times[0] > now:  # The clock was set back: nobody waits longer for it, and nothing is forgiven.
            times.extend([now] * len(times))
        return (times[-self._most] + self._window - now).total_seconds()

    def count(self, who: str) -> None:
        """Count one more."""
        self._times.setdefault(who, deque(maxlen=self._most)).append(self._clock())
        self._times.move_to_end(who)
        if len(self._times) > _MOST_REMEMBERED:
            self._times.popitem(last=False)

    def is_full(self, who: str) -> bool:
        """Whether the next has to wait."""
        return self.wait_s(who) > 0


@dataclass(slots=True)
class _Pause:
    until: datetime
    length_s: float


class KioskPauses:
    """Pauses a kiosk after five wrong tries in five minutes: 60 s, and twice as long after each further one.

    A kiosk that is quiet for the longest pause, 15 minutes, begins anew.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wrong = Window(clock, _WRONG_AT_A_KIOSK, _KIOSK_WINDOW_S)
        self._pauses: dict[str, _Pause] = {}

    def wait_s(self, kiosk: str) -> float:
        """Return how many seconds the kiosk must wait; 0 for none."""
        pause, now = self._pauses.get(kiosk), self._clock()
        if pause is None:
            return 0.0
        left_s = (pause.until - now).total_seconds()
        if left_s > pause.length_s:  # The clock was set back.
            pause.until, left_s = now + timedelta(seconds=pause.length_s), pause.length_s
        if left_s <= -_LONGEST_PAUSE_S:
            del self._pauses[kiosk]
        return max(0.0, left_s)

    def count(self, kiosk: str) -> None:
        """Count a wrong try, and begin or lengthen the pause where it is due."""
        self.wait_s(kiosk)
        self._wrong.count(kiosk)
        pause = self._pauses.get(kiosk)
        if pause is None and not self._wrong.is_full(kiosk):
            return
        length_s = _FIRST_PAUSE_S if pause is None else min(_LONGEST_PAUSE_S, 2 * pause.length_s)
        self._pauses[kiosk] = _Pause(self._clock() + timedelta(seconds=length_s), length_s)


class Limits:
    """What one office's askers have left. Safe within one event loop, where nothing here gives it up."""

    def __init__(self, clock: Clock) -> None:
        self._kiosks = KioskPauses(clock)
        self._addresses = Window(clock, _WRONG_AN_ADDRESS, _HOUR_S)
        self._office = Window(clock, _WRONG_IN_THE_OFFICE, _HOUR_S)
        self._scans = Window(clock, _SCANS, _HOUR_S)
        self._asking: set[Asker] = set()

    def wait_s(self, asker: Asker) -> float:
        """Return how many seconds that one must wait before the next try; 0 for none.

        One try at a time: a second one beside it waits a second, or many at once would pass together. When
        the whole office has had its wrong tries of an hour, phones wait and kiosks do not.
        """
        beside_s = 1.0 if asker in self._asking else 0.0
        if asker.place is Place.KIOSK:
            return max(beside_s, self._kiosks.wait_s(asker.name))
        return max(beside_s, self._addresses.wait_s(asker.name), self._office.wait_s(_OFFICE))

    def phones_pause_s(self) -> float:
        """Return for how many seconds all phones wait, the office having had its wrong tries; 0 for none."""
        return self._office.wait_s(_OFFICE)

    def begin(self, asker: Asker) -> None:
        """Note that it tries now. Call ``end`` afterwards, whatever happened."""
        self._asking.add(asker)

    def end(self, asker: Asker, *, was_wrong: bool) -> None:
        """Count what it tried: only a wrong try counts."""
        self._asking.discard(asker)
        if not was_wrong:
            return
        self._office.count(_OFFICE)
        if asker.place is Place.KIOSK:
            self._kiosks.count(asker.name)
        else:
            self._addresses.count(asker.name)

    def scan_wait_s(self, scanner: str) -> float:
        """Return how many seconds that scanner must wait before its next receipt; 0 for none."""
        return self._scans.wait_s(scanner)

    def count_scan(self, scanner: str) -> None:
        """Count one receipt, right or not."""
        self._scans.count(scanner)
