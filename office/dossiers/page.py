"""What a page about dossiers shows, of whatever face: an empty form, a dossier, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from math import ceil

import segno
from flask import Response, request

from office.dossiers.limits import Asker
from office.dossiers.said import day_said, source_named, time_said
from office.dossiers.typed import wanted_typed
from office.dossiers.view import DossierView
from office.dossiers.work import dossier_work
from office.tickets.refusals import InvalidRequest, Refusal
from office.web.context import at_office, current
from office.web.errors import STATUS_OF_CODE

_MOST_TYPED = 200
_TYPED = ("code", "digits", "received", "number")


@dataclass(frozen=True, slots=True)
class DossierPage:
    """``refused`` is a refusal's code, '' for none; ``minutes`` to wait go with one. ``code`` was typed.

    The digits are never drawn again. ``status`` is the answer's, ``wait_s`` its Retry-After, None for none.
    """

    view: DossierView | None = None
    refused: str = ""
    minutes: int = 0
    code: str = ""
    status: int = HTTPStatus.OK
    wait_s: str | None = None

    def filled(self) -> dict[str, object]:
        """Return what ``dossiers/part.html`` is filled with."""
        office = current().settings.office
        url = self.view and self.view.dossier.digitised_url
        return {
            "dossiers": self,
            "dossier_source": {} if self.view is None else source_named(self.view.dossier),
            "dossier_day": day_said,
            "dossier_time": lambda at: time_said(office, at),
            "dossier_picture": segno.make_qr(url, error="m").svg_data_uri(scale=6, border=3) if url else "",
        }

    def sent(self, response: Response) -> Response:
        """Return that answer with what belongs to its head."""
        if self.wait_s is not None:
            response.headers["Retry-After"] = self.wait_s
        return response


def asked_page(asker: Asker) -> DossierPage:
    """Return the page for what this request asks: with a form, what was looked for, else an empty one."""
    if request.method != "POST":
        return DossierPage()
    typed = _typed(request.form)
    try:
        at_office()
        if any(len(text) > _MOST_TYPED for text in typed.values()):
            raise InvalidRequest("more letters than any code has")
        return DossierPage(dossier_work().desk.find(asker, wanted_typed(**typed)))
    except Refusal as refusal:
        wait_s = refusal.details.get("retry_after_s")
        return DossierPage(
            refused=refusal.code,
            minutes=ceil(int(wait_s or 0) / 60),
            code=typed["code"][:_MOST_TYPED],
            status=STATUS_OF_CODE.get(refusal.code, HTTPStatus.CONFLICT),
            wait_s=wait_s,
        )


def _typed(form: Mapping[str, str]) -> dict[str, str]:
    return {name: form.get(name, "").strip() for name in _TYPED}
