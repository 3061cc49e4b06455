"""A kiosk's touch point as the manager sees it: told of once it seems stuck, and once it is well again."""

import structlog

from office.devices.conditions import Condition, Hardware

TOUCH = "touch"
TOUCH_STUCK = "touch_stuck"

log = structlog.get_logger(__name__)


def tell_touch(hardware: Hardware, kiosk: str, *, is_stuck: bool) -> None:
    """Keep how that kiosk's touch point is; one that never was stuck is not spoken of."""
    row = hardware.row(TOUCH, kiosk)
    known = None if row is None else row.what
    if is_stuck and known != TOUCH_STUCK:
        log.warning("touch_stuck", kiosk=kiosk)
        hardware.set_condition(TOUCH, kiosk, Condition.WARNING, TOUCH_STUCK)
    elif not is_stuck and known == TOUCH_STUCK:
        hardware.set_condition(TOUCH, kiosk, Condition.OK, "")
