"""A dossier on somebody's own device: the hall's network is open to anybody, so its limits are tighter."""

from flask import Response, make_response, render_template, request

from office.dossiers.asking import phone
from office.dossiers.page import DossierPage, asked_page
from office.web.access import allows_anyone
from office.web.context import current
from phone.blueprint import bp


@bp.get("/dossiers")
@allows_anyone
def dossiers_page() -> Response:
    """The empty page, in the language ``?language=`` if the office has it."""
    return _drawn(DossierPage())


@bp.post("/dossiers")
@allows_anyone
def dossier_found() -> Response:
    """The same page with the dossier, or why there is none: what was typed is in no address."""
    return _drawn(asked_page(phone()))


def _drawn(page: DossierPage) -> Response:
    offered = current().words.languages
    wished = request.args.get("language", "")
    language = wished if wished in offered else offered[0]
    drawn = render_template(
        "phone/dossiers.html",
        language=language,
        languages=(language,),
        offered=offered,
        is_device=False,
        dossiers_page=f"/dossiers?language={language}",
        **page.filled(),
    )
    return page.sent(make_response(drawn, page.status))
