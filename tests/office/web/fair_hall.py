"""A morning for attacks on the order of the line, through the HTTP API, and the signs in its journal."""

from typing import Any

from office.people import DeviceRole, Role
from tests.office.web.web_office import Caller, WebOffice, body_of

TICKETS = "/api/v1/tickets"
CALLS = "/api/v1/counters/{}/calls"
STRANGERS = 5
A_VISIT_S = 60


class Hall:
    """A morning with strangers in line before a friend, and an officer without the right to choose."""

    def __init__(self, context: WebOffice) -> None:
        self.context = context
        context.open_counters()
        self.kiosk = context.device("kiosk-1", DeviceRole.KIOSK)
        self.manager = context.signed_in("manager", Role.MANAGER)
        self.officer = context.signed_in("an")
        self.colleague = context.signed_in("binh", counters=(2,))
        self.chooser = context.signed_in("chi", may_choose=True)

    def take(self, field: str = "HT", **wish: object) -> Any:
        """A visitor takes a number, a minute after whoever came before."""
        self.context.clock.forward(minutes=1)
        answer = self.kiosk.post(TICKETS, {"field": field, **wish})
        assert answer.status_code == 201, answer.text
        return body_of(answer)["ticket"]

    def line_up(self, field: str = "HT") -> tuple[list[Any], Any]:
        """Strangers, and behind them the friend."""
        return [self.take(field) for _ in range(STRANGERS)], self.take(field)

    def call(self, counter: int = 1, who: Caller | None = None) -> Any:
        """Press Next, which must succeed."""
        answer = (who or self.officer).post(CALLS.format(counter))
        assert answer.status_code == 201, answer.text
        return body_of(answer)["ticket"]

    def move(self, ticket: Any, what: str, body: object = None, *, who: Caller | None = None) -> int:
        """Try one move and return the status."""
        return (who or self.officer).post(f"{TICKETS}/{ticket['id']}/{what}", body).status_code

    def flags(self) -> list[tuple[str, str, str, str, str | None]]:
        """Every entry of the journal with a sign: kind, sign, label, actor, reason."""
        entries = body_of(self.manager.get("/api/v1/journal?limit=1000"))["entries"]
        return [
            (one["kind"], one["flag"], (one["ticket"] or {}).get("label", ""), one["actor"], one["reason"])
            for one in entries
            if one.get("flag")
        ]
