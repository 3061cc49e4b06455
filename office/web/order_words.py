"""How priority works in this office, in words: what the entrance screen and the report publish."""

from office.tickets.office import Office, OrderRule
from office.words.catalogue import Words


def order_words(words: Words, office: Office) -> str:
    """Return such as ``Ưu tiên 3 : 1``, in the order of the classes; '' where there are none."""
    if not office.priorities:
        return ""
    match rule := office.order.rule:
        case OrderRule.ACCUMULATING:
            rates = ", ".join(f"{one.rate} : 1" for one in office.priorities)
            return words(f"shared-order-{rule}", rates=rates)
        case OrderRule.HEAD_START:
            minutes = ", ".join(str(one.head_start_min) for one in office.priorities)
            return words(f"shared-order-{rule}", minutes=minutes)
        case OrderRule.STRICT | OrderRule.ONE_IN_N:
            return words(f"shared-order-{rule}", count=office.order.ordinary_after)
