"""The hall's screens as pages: the server draws the hall as it is now, then the page keeps itself true."""

from flask import Response, abort, render_template

from display.blueprint import bp
from display.notices_api import shown_notices
from display.sizes import size_sheet
from display.view import LANGUAGE, screen_view
from display.voice_api import can_speak
from office.people import DeviceRole
from office.web.access import allows_anyone
from office.web.context import current
from office.web.enrolment import is_here
from office.web.voices import library


@bp.get("/display/")
@allows_anyone
def list_screens() -> str:
    """The screens there are."""
    return render_template("display/screens.html", asked=None)


@bp.get("/display/<name>")
@allows_anyone
def show_screen(name: str) -> str | tuple[str, int]:
    """One hall screen; a name that config.toml lacks gets the list of those there are."""
    context = current()
    screen = next((one for one in context.settings.screens if one.name == name), None)
    if screen is None:
        return render_template("display/screens.html", asked=name), 404
    is_enrolled = is_here(screen.name, DeviceRole.SCREEN)
    return render_template(
        "display/screen.html",
        language=LANGUAGE,
        screen=screen,
        view=screen_view(context, screen),
        speaks=is_enrolled and can_speak(screen),
        tells=is_enrolled,
        clips=library().names,
        notices=shown_notices(context, name),
        names={field.code: field.short for field in context.settings.office.fields},
    )


@bp.get("/display/<name>/sizes.css")
@allows_anyone
def screen_sizes(name: str) -> Response:
    """How large one hall screen draws its counters and fields; a page links it, and its scripts ask it."""
    context = current()
    screen = next((one for one in context.settings.screens if one.name == name), None)
    if screen is None:
        abort(404)
    return Response(size_sheet(context.settings.office, screen), mimetype="text/css")
