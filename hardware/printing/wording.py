"""The sentences on a ticket, in Vietnamese and English, and how counters and waits are said."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hardware.printing.paper import Language

_HOUR_MIN = 60
_IN_HOURS_FROM_MIN = 120
_LISTED_COUNTERS = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """The same thing in both languages."""

    vi: str
    en: str

    def first(self, language: Language) -> str:
        """Return it in the ticket's own language: the large line."""
        return self.vi if language == "vi" else self.en

    def second(self, language: Language) -> str:
        """Return it in the other language: the small line."""
        return self.en if language == "vi" else self.vi


HEADING = Phrase("SỐ THỨ TỰ", "YOUR NUMBER")
PRIORITY = Phrase("ƯU TIÊN", "PRIORITY")
REPRINT = Phrase("BẢN IN LẠI", "REPRINT")
COUNTER = Phrase("Quầy", "Counter")
AHEAD = Phrase("Số người chờ trước", "People ahead of you")
WAIT = Phrase("Thời gian chờ", "Expected wait")
WAIT_UNKNOWN = Phrase("Chưa tính được thời gian chờ", "Waiting time not known yet")
NO_COUNTER = Phrase("xem màn hình", "see the screen")
DOCUMENTS = Phrase("Giấy tờ cần có", "Documents to bring")
MAY_ASK_MORE = Phrase("Cán bộ có thể yêu cầu thêm giấy tờ.", "The officer may ask for more.")
SCAN = Phrase("Quét mã để xem lượt của mình trên điện thoại", "Scan to follow your turn on your phone")
KEEP = Phrase("Vui lòng giữ phiếu và chờ gọi số.", "Please keep this ticket.")
TODAY = Phrase("Phiếu chỉ có giá trị trong ngày.", "Valid today only.")


def counters_said(counters: Sequence[int]) -> str:
    """Return the counters as read: ``4, 5``; more than four become ranges, ``1–6, 9``."""
    numbers = sorted(set(counters))
    if len(numbers) <= _LISTED_COUNTERS:
        return ", ".join(map(str, numbers))
    starts = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(numbers)) if b != a + 1), len(numbers)]
    runs = [(numbers[start], numbers[end - 1]) for start, end in pairwise(starts)]
    return ", ".join(_run(first, last) for first, last in runs)


def wait_said(low: int, high: int) -> Phrase:
    """Return an expected wait of ``low`` to ``high`` minutes as a guess, never as a promise."""
    if high == 0:
        return Phrase("gần như không phải chờ", "almost none")
    if low == 0:
        return Phrase(f"dưới {high} phút", f"under {high} min")
    if high < _IN_HOURS_FROM_MIN:
        span = _span(low, high)
        return Phrase(f"khoảng {span} phút", f"about {span} min")
    span = _span(max(1, low // _HOUR_MIN), -(-high // _HOUR_MIN))
    return Phrase(f"khoảng {span} giờ", f"about {span} h")


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _run(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return f"{first}, {last}" if last == first + 1 else f"{first}–{last}"
