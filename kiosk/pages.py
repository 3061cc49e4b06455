"""The page on a kiosk's screen, and what stands there before the kiosk is enrolled."""

from flask import Response, make_response, render_template

from kiosk.blueprint import bp
from kiosk.printer_trouble import no_paper_from
from kiosk.view import buttons, procedures_to_bring_for, size_of, ways_of
from office.booking.requests import is_on
from office.people import DeviceRole
from office.web.access import allows_anyone
from office.web.context import current
from office.web.enrolment import is_here


@bp.get("/kiosk/<name>")
@allows_anyone
def kiosk_page(name: str) -> Response:
    """The page of one kiosk: its fields as buttons, or how to enrol it."""
    context = current()
    kiosk = next((each for each in context.settings.kiosks if each.name == name), None)
    if kiosk is None:
        return make_response(render_template("kiosk/unknown.html", name=name), 404)
    if not is_here(kiosk.name, DeviceRole.KIOSK):
        return make_response(render_template("kiosk/not_enrolled.html", kiosk=kiosk), 403)
    page = render_template(
        "kiosk/kiosk.html",
        kiosk=kiosk,
        language=kiosk.languages[0],
        languages=kiosk.languages,
        buttons=buttons(context, kiosk),
        procedures=procedures_to_bring_for(context.settings.office, kiosk),
        reads_aloud=kiosk.reads_aloud and kiosk.volume > 0,
        no_paper=no_paper_from(context, kiosk.name),
        books=is_on(),
        size=size_of(len(kiosk.fields)),
        ways=ways_of(kiosk),
        zones={counter.number: counter.zone for counter in context.settings.office.counters if counter.zone},
        local=context.settings.office.local(context.clock()),
    )
    return make_response(page)
