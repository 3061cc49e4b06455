"""Who is next: one pure function, to be replaced by an office that wants another rule.

A fair rule only ever chooses among the heads of the lines (``office/tickets/line.py``), so the heads are all
it is given. How the classes share a counter stands in config.toml: ``docs/fairness.md`` says which rule costs
whom how much.
"""

from collections.abc import Sequence
from dataclasses import replace

from office.tickets.line import Head, NextCall, head_of, order_in_line
from office.tickets.office import OrderRule
from office.tickets.ticket import Ticket


def next_in_turn(call: NextCall) -> Head | None:
    """Return who is next by the office's order; None where nobody waits.

    First whoever is back from an errand. Then the heads whose wait counts here; the others, of fields with
    which the counter only helps and which have not waited that long, where nobody else is there: a free
    counter lets nobody wait.
    """
    if call.back:
        return call.back[0]
    counted = [head for head in call.heads if head.waits_from + call.delay(head) <= call.now]
    if counted:
        return _first(call, _ordinary_in_turn(call, counted))
    here = [head for head in call.heads if head.waits_from <= call.now]
    return _first(call, here or call.heads, helps=False)


def _first(call: NextCall, heads: Sequence[Head], *, helps: bool = True) -> Head | None:
    office, now = call.office, call.now
    if not helps or not call.helps:
        return min(heads, key=lambda head: order_in_line(office, head, now), default=None)
    return min(heads, key=lambda head: order_in_line(office, head, now, call.delay(head)), default=None)


def _ordinary_in_turn(call: NextCall, heads: Sequence[Head]) -> Sequence[Head]:
    """Return the ordinary tickets alone where it is their turn after so many of a class."""
    order = call.office.order
    if order.rule is not OrderRule.ONE_IN_N or call.run < order.ordinary_after:
        return heads
    last = call.office.rank(None)
    return [head for head in heads if call.office.rank(head.priority) == last] or heads


def calling_order(call: NextCall, waiting: Sequence[Ticket], most: int) -> list[Ticket]:
    """Return those who are called first, at most so many, were all called by that counter at ``call.now``.

    ``waiting`` are those it may call, in the order they wait from; the heads of ``call`` are not looked at.
    """
    lines: dict[tuple[str, str | None, bool], list[Ticket]] = {}
    for ticket in reversed(waiting):
        of_line = (ticket.field, ticket.priority, ticket.counter == call.counter)
        lines.setdefault(of_line, []).append(ticket)
    order: list[Ticket] = []
    ordinary = call.office.rank(None)
    while lines and len(order) < most:
        heads = {head_of(line[-1]): key for key, line in lines.items()}
        head = next_in_turn(replace(call, heads=tuple(heads), back=()))
        if head is None:
            break
        line = lines[heads[head]]
        order.append(line.pop())
        if not line:
            del lines[heads[head]]
        run = 0 if call.office.rank(head.priority) == ordinary else call.run + 1
        call = replace(call, run=run)
    return order
