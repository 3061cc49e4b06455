"""What a kiosk reads out while a button of its page is held: the clips of a text that stands there."""

from typing import Annotated

from flask import Response, current_app
from pydantic import BaseModel, Field
from spectree import Response as Answers

from kiosk.blueprint import bp
from kiosk.spoken_texts import clips_of
from office.people import DeviceRole
from office.voice.texts import TextReader
from office.web.access import allows
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Asked, LanguageCode, Problem
from office.web.voices import library

_KEY = "mot_cua_kiosk_readers"


class ReadText(Asked):
    """A text as it stands on the page, and the language it is in."""

    language: LanguageCode
    text: Annotated[str, Field(min_length=1, max_length=400)]


class ReadingAnswer(BaseModel):
    """Clips of ``/voices/<clip>`` in groups, a breath between two; none where a part has no clip."""

    clips: list[list[str]]


@bp.get("/api/v1/readings")
@api.validate(
    query=ReadText, resp=Answers(HTTP_200=ReadingAnswer, HTTP_400=Problem, HTTP_403=Problem), tags=["tickets"]
)
@allows(devices=(DeviceRole.KIOSK,))
def reading(query: ReadText) -> Response:
    """How a text of the kiosk's page is read out."""
    reader = _readers().get(query.language)
    sentence = reader.read(query.text) if reader else ()
    return answer(ReadingAnswer(clips=[list(group) for group in sentence]))


def _readers() -> dict[str, TextReader]:
    """Return this app's readers by language. Clips are looked for as often as in the library."""
    settings, files = current().settings, library()
    if current_app.extensions.get(_KEY, (None,))[0] is not files:
        clips = clips_of(settings, lambda clip: files.file(clip) is not None)
        manner = settings.voice.manner
        current_app.extensions[_KEY] = (
            files,
            {
                language: TextReader(settings.words.words(language), known, manner)
                for language, known in clips.items()
            },
        )
    found: dict[str, TextReader] = current_app.extensions[_KEY][1]
    return found
