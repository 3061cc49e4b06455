"""The form of the nine indices as a manager's programs get it, in as few words as these tests need."""

import html
import re
from typing import Any

from tests.office.web.web_office import Caller, body_of

API = "/api/v1/manager/indices"
NOVEMBER = f"{API}/2026-11"


def form(manager: Caller, period: str = "2026-11") -> Any:
    """The form of that period."""
    answer = manager.get(f"{API}/{period}")
    assert answer.status_code == 200, answer.text
    return body_of(answer)


def index(manager: Caller, number: int, period: str = "2026-11") -> Any:
    """That index of the period's form, its facts as ``(count, of)`` by name."""
    found = form(manager, period)["indices"][number - 1]
    assert found["index"] == number
    return found | {"facts": {one["name"]: (one["count"], one["of"]) for one in found["facts"]}}


def give(manager: Caller, *marks: tuple[int, int | None], period: str = "2026-11", **headers: str) -> Any:
    """Give those indices those points; return what is answered."""
    body = {"marks": [{"index": number, "points": points} for number, points in marks]}
    answer = manager.post(f"{API}/{period}/points", body, **headers)
    assert answer.status_code in (200, 201), answer.text
    return body_of(answer)


def text_of(page: str) -> str:
    """A page's words, without its marks."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())
