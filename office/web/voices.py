"""The clips of the hall's voice, for whoever plays them."""

from flask import Blueprint, Response, abort, current_app, send_file

from office.voice.clips import Language, trial_inventory
from office.voice.library import Library, made_when
from office.voice.when_asked import spoken_file
from office.web.access import allows_anyone
from office.web.context import current

bp = Blueprint("voices", __name__)

_KEY = "mot_cua_voice"


@bp.get("/voices/<clip>")
@allows_anyone
def clip(clip: str) -> Response:
    """One clip, as Opus or as the office recorded it; what was spoken when asked for is there, too."""
    settings = current().settings
    dialect = settings.voice.manner.dialect.value
    file = library().file(clip) or spoken_file(settings.server.data, dialect, clip)
    if file is None:
        abort(404)
    return send_file(file, conditional=True)


def says_trial(language: Language) -> bool:
    """Whether calls say in a language that this is a trial hour: it is one, and the voice has that clip."""
    is_trial = bool(current().settings.office.trial_hour)
    return is_trial and all(library().file(clip) is not None for clip in trial_inventory(language))


def library() -> Library:
    """Return the clips of this app's office: another value once the set-up has made voices since.

    A demo serves before its voices are made.
    """
    voice, made = current().settings.voice, made_when()
    if current_app.extensions.get(_KEY, (None,))[0] != made:
        current_app.extensions[_KEY] = made, Library(voice.folder, voice.manner.dialect)
    found: Library = current_app.extensions[_KEY][1]
    return found
