"""The groups of states as SQL: the conditions that readers use and that partial indexes are held to."""

from office.tickets.ticket import IN_HAND, IN_LINE, MISSED, OPEN, State


def condition(states: tuple[State, ...]) -> str:
    """Return the SQL condition that a ticket is in one of ``states``.

    SQLite uses a partial index only for a query that has the index's own condition, letter by letter; that
    those agree is tested. So ``states`` stand in their group's order.
    """
    names = [f"'{state.value}'" for state in states]
    return f"state = {names[0]}" if len(names) == 1 else f"state IN ({', '.join(names)})"


WAITS, HELD, ENDS, MISSING = (condition(group) for group in (IN_LINE, IN_HAND, OPEN, MISSED))
"""A ticket in line, in hand, ended by the end of its day, missed."""
