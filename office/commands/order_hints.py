"""What `server.py check` says of the order of calls: a rule that does less than its name promises."""

from office.settings import Settings
from office.tickets.office import OrderRule


def order_hints(settings: Settings) -> list[str]:
    """Return a sentence about the office's rule where it seldom does what it is chosen for; [] for none."""
    office = settings.office
    if office.order.rule is not OrderRule.ONE_IN_N or not office.priorities:
        return []
    return [
        "order.rule 'one_in_n' differs from 'strict' only where those of a class are many: of one visitor in "
        "five, ordinary tickets wait as long by both. 'accumulating' bounds it always (docs/fairness.md)"
    ]
