"""What touched somebody's turn, in words: how often, and what one entry stands for."""

from collections import Counter

from office.reports.order_signs import OrderSigns
from office.tickets.journal import KIND_OF, Flag, Kind
from office.tickets.moves import MOVES, Action
from office.tickets.ticket import IN_HAND
from office.words.catalogue import Words

_AT_ONCE = {
    KIND_OF[action]
    for action, moves in MOVES.items()
    if action is not Action.END_DAY
    and any(before in IN_HAND and after not in IN_HAND for before, after in moves.items())
}
"""What takes a visitor away from a counter."""


def sign_title(words: Words, flag: Flag, kind: Kind) -> str:
    """Return what one entry of that kind with that flag is called, such as ``Called out of turn``."""
    return words(f"manager-order-one-{_code(flag, kind)}")


def counts_words(words: Words, signs: OrderSigns) -> str:
    """Return all in one line, such as ``5 called out of turn, 2 cancelled in line``."""
    by_code = Counter[str]()
    for one in signs.counts:
        by_code[_code(one.flag, one.kind)] += one.count
    return ", ".join(
        words(f"manager-order-counted-{code}", count=count) for code, count in by_code.most_common()
    )


def _code(flag: Flag, kind: Kind) -> str:
    """Return how the names of their sentences end: some flags say another thing with another kind."""
    if flag is Flag.AT_ONCE:
        return f"{flag}-{kind if kind in _AT_ONCE else Kind.FINISHED}"
    if flag is Flag.KEPT_AT_IDLE_COUNTER and kind is not Kind.TRANSFERRED:
        return f"{flag}-paused"
    return flag.value
