"""Who may do what."""

import pytest

from office.people import Device, DeviceRole, Officer, Role
from tests.conftest import FakeClock


@pytest.mark.parametrize(
    ("role", "covers"),
    [(Role.OFFICER, [Role.OFFICER]), (Role.MANAGER, [Role.OFFICER, Role.MANAGER]), (Role.ADMIN, list(Role))],
)
def test_a_role_covers_those_below_it(role: Role, covers: list[Role]) -> None:
    assert [other for other in Role if role.covers(other)] == covers


def test_an_officer_acts_at_the_counters_given_and_a_manager_at_all() -> None:
    officer = Officer("an", Role.OFFICER, counters=(4, 5))

    assert officer.may_act_at(4)
    assert not officer.may_act_at(6)
    assert Officer("lan", Role.OFFICER).may_act_at(6)
    assert Officer("hung", Role.MANAGER, counters=(4,)).may_act_at(6)


def test_calling_out_of_order_is_a_right_of_its_own() -> None:
    assert not Officer("an", Role.OFFICER).may_call_chosen()
    assert Officer("an", Role.OFFICER, may_choose=True).may_call_chosen()
    assert Officer("hung", Role.MANAGER).may_call_chosen()


@pytest.mark.parametrize(("name", "counter"), [("sign-13", 13), ("counter7", 7), ("kiosk", None)])
def test_a_device_stands_at_the_counter_its_name_ends_with(
    name: str, counter: int | None, clock: FakeClock
) -> None:
    assert Device(name, DeviceRole.SIGN, clock()).counter == counter
