"""The tables of config.toml that say who is called before whom: classes, and help between counters."""

from typing import Annotated

from office.settings.allowed import FIELD_CODE, Each, OneOf, Pattern, Text, Whole
from office.settings.table import Table
from office.tickets.office import Order, OrderRule

ORDINARY = "ordinary"
"""What a counter's classes call the tickets without one."""

_CODE = Pattern("[a-z0-9][a-z0-9_-]{0,31}", "1 to 32 characters of a to z, 0 to 9, - and _")
CLASSES = Each(_CODE, f"class codes, {ORDINARY!r} for tickets without one, at least one")
_ORDER = Order()


class OrderTable(Table):
    """In which order classes of visitors are called."""

    rule: Annotated[str, OneOf(tuple(rule.value for rule in OrderRule))] = _ORDER.rule.value
    """How classes share a counter: docs/fairness.md says what each rule costs whom"""
    ordinary_after: Annotated[int, Whole(1, 20)] = _ORDER.ordinary_after
    """With `one_in_n`: a counter calls an ordinary ticket after so many of a class"""


class PriorityTable(Table):
    """A class of visitors who go before others; the first in the file goes first."""

    code: Annotated[str, _CODE]
    """What the journal calls it"""
    name: Annotated[str, Text(40)]
    """Its name in Vietnamese, printed on the ticket"""
    name_en: Annotated[str, Text(40)] = ""
    """Its name in English; the Vietnamese one when not given"""
    who: Annotated[str, Text(160)]
    """Whom it is for, in Vietnamese, as shown on the kiosk"""
    who_en: Annotated[str, Text(160)] = ""
    """Whom it is for, in English; as in Vietnamese when not given"""
    rate: Annotated[int, Whole(1, 20)] = 3
    """With `accumulating`: as how many minutes of an ordinary ticket one of its minutes counts"""
    head_start_min: Annotated[int, Whole(0, 240)] = 15
    """With `head_start`: how many minutes earlier its visitors count as having come"""


class HelpTable(Table):
    """A field whose line the counter written just above helps with."""

    field: Annotated[str, FIELD_CODE]
    """The field's code; not one that the counter serves"""
    after_min: Annotated[int, Whole(1, 240)] = 10
    """Minutes from which a wait counts here; where nobody waits for its own fields, at once"""
