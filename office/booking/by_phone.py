"""Coming by one's own phone: whoever booked and stands in the hall takes the number without a kiosk.

That one is in the hall is told by the network that the phone asks from, which config.toml names; who one is,
by the card's digits, as at a kiosk.
"""

from dataclasses import replace
from datetime import datetime
from ipaddress import IPv6Address, ip_address

from flask import request

from office.booking.attending import check_in
from office.booking.booking import Booking
from office.booking.person import Card
from office.booking.refusals import NotInHall, WrongPerson
from office.booking.requests import VISITOR, at_work
from office.booking.settings import HallNetwork
from office.tickets.answers import Request
from office.tickets.issuing import NewTicket, issue
from office.tickets.store import Transaction
from office.tickets.ticket import Ticket


def is_in_hall() -> bool:
    """Whether this request comes from a network of the hall."""
    return is_of(at_work().desk.table.hall_networks, request.remote_addr or "")


def is_of(networks: tuple[HallNetwork, ...], address: str) -> bool:
    """Whether that address is of one of these networks; an IPv4 address may be written as IPv6 has it."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    return any(found in one for one in networks)


def come_by_phone(key: str, card: Card, language: str, asked: Request) -> Ticket:
    """Give whoever booked their ticket on the phone they ask from; it has no paper.

    Raises NotInHall, what ``check_in`` does, and SlowDown after five wrong cards for one booking.
    """
    work = at_work()
    if not is_in_hall():
        raise NotInHall("this address is of no network of the hall")
    guessed = f"phone {key}"
    work.may_guess(guessed)
    # The journal names no visitor, not even by a mark.
    issuer = replace(asked, actor=VISITOR)

    def give(tx: Transaction, booking: Booking, now: datetime) -> Ticket:
        slot = booking.seat.slot
        wish = NewTicket(slot.field, language=language, booked_for=slot.at)
        return issue(work.desk.changes, tx, wish, issuer, now)

    try:
        return check_in(work.desk, key, card, give, asked).value
    except WrongPerson:
        work.guessed(guessed)
        raise
