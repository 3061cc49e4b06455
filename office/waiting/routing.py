"""Who is next: one pure function, to be replaced by an office that wants another rule.

A fair rule only ever chooses among the heads of the lines (``office/tickets/line.py``), so the heads are all
it is given. How the classes share a counter stands in config.toml: ``docs/fairness.md`` says which rule costs
whom how much.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from heapq import merge
from itertools import islice

from office.tickets.line import Head, NextCall, head_of, order_in_line
from office.tickets.office import OrderRule
from office.tickets.ticket import Ticket

Line = list[Ticket]


def next_in_turn(call: NextCall) -> Head | None:
    """Return who is next by the office's order; None where nobody waits.

    First whoever is back from an errand. Then the heads whose wait counts here; the others, of fields with
    which the counter only helps and which have not waited that long, where nobody else is there: a free
    counter lets nobody wait. Whose booked time is still to come stands behind all.
    """
    if call.back:
        return call.back[0]
    return min(_ordinary_in_turn(call), key=partial(_turn, call), default=None)


def _turn(call: NextCall, waiting: Head | Ticket) -> tuple[object, ...]:
    office, now, delay = call.office, call.now, call.delay(waiting)
    if waiting.waits_from + delay <= now:
        return 0, *order_in_line(office, waiting, now, delay)
    return (1 if waiting.waits_from <= now else 2), *order_in_line(office, waiting, now)


def _ordinary_in_turn(call: NextCall) -> Sequence[Head]:
    """Return the ordinary heads alone where it is their turn after so many of a class; else all."""
    order, rank = call.office.order, call.office.rank
    if order.rule is not OrderRule.ONE_IN_N or call.run < order.ordinary_after:
        return call.heads
    ordinary = [head for head in call.heads if rank(head.priority) == rank(None)]
    return [head for head in ordinary if head.waits_from + call.delay(head) <= call.now] or call.heads


def calling_order(call: NextCall, waiting: Sequence[Ticket], most: int) -> list[Ticket]:
    """Return those who are called first, at most so many, were all called by that counter at ``call.now``.

    ``waiting`` are those it may call, in the order they wait from; the heads of ``call`` are not looked at.
    """
    lines: dict[tuple[str, str | None, bool], Line] = {}
    for ticket in waiting:
        of_line = (ticket.field, ticket.priority, ticket.counter == call.counter)
        lines.setdefault(of_line, []).append(ticket)
    if call.office.order.rule is OrderRule.ONE_IN_N:
        return _one_by_one(replace(call, back=()), lines.values(), most)
    return list(islice(merge(*lines.values(), key=partial(_turn, call)), most))


def _one_by_one(call: NextCall, lines: Iterable[Line], most: int) -> list[Ticket]:
    """Return the same where each call changes whose turn it is then."""
    order: list[Ticket] = []
    heads = {head_of(line[0]): iter(line) for line in lines}
    rest = {head: next(line) for head, line in heads.items()}
    while rest and len(order) < most:
        head = next_in_turn(replace(call, heads=tuple(rest)))
        if head is None:
            break
        line = heads.pop(head)
        order.append(rest.pop(head))
        if (following := next(line, None)) is not None:
            heads[head_of(following)], rest[head_of(following)] = line, following
        is_ordinary = call.office.rank(head.priority) == call.office.rank(None)
        call = replace(call, run=0 if is_ordinary else call.run + 1)
    return order
