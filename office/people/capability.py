"""Officers and devices as a capability: they bring their tables; signing in is ``office/web``'s."""

from office.capabilities import Capability
from office.people.tables import TABLES

PEOPLE = Capability("people", tables=TABLES)
