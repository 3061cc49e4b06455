"""A page of a lookup screen as whoever stands before it wants it, which every address of it carries.

Nothing of that is kept in the browser: the next one begins at an address without it.
"""

from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from flask import Response, make_response, render_template, request

from office.people import DeviceRole
from office.procedures.pages import parts_with
from office.settings import LookupScreen
from office.web.context import current
from office.web.enrolment import is_here

_ON = "1"


@dataclass(frozen=True, slots=True)
class Shown:
    """One screen and its user's wishes. ``is_low``: all buttons in the lower part, for who sits."""

    screen: LookupScreen
    language: str
    is_large: bool = False
    is_low: bool = False

    @property
    def home(self) -> str:
        """The address at which the next one begins."""
        return f"/lookup/{self.screen.name}"

    @property
    def wishes(self) -> dict[str, str]:
        """What differs from what the next one finds, as addresses have it."""
        all_of_them = {
            "language": "" if self.language == self.screen.languages[0] else self.language,
            "large": _ON if self.is_large else "",
            "low": _ON if self.is_low else "",
        }
        return {name: value for name, value in all_of_them.items() if value}

    def address(self, path: str = "", **asked: str) -> str:
        """Return the address of a page of this screen, such as ``procedures/1.001193``, with these wishes."""
        given = {name: value for name, value in asked.items() if value} | self.wishes
        whole = f"{self.home}/{quote(path)}" if path else self.home
        return f"{whole}?{urlencode(given)}" if given else whole

    def here(
        self, *, language: str | None = None, is_large: bool | None = None, is_low: bool | None = None
    ) -> str:
        """Return the address of the page that is asked for, with another wish."""
        other = replace(
            self,
            language=self.language if language is None else language,
            is_large=self.is_large if is_large is None else is_large,
            is_low=self.is_low if is_low is None else is_low,
        )
        path = request.path.removeprefix(self.home).lstrip("/")
        asked = {name: value for name, value in request.args.items() if name not in _WISHES}
        return other.address(path, **asked)


_WISHES = frozenset({"language", "large", "low"})


def refusal_of(name: str) -> Response | None:
    """Return the page that says why this browser is not that screen, None where it is."""
    screen = next((each for each in current().settings.lookups if each.name == name), None)
    if screen is None:
        return make_response(render_template("lookup/unknown.html", name=name), 404)
    if not is_here(screen.name, DeviceRole.LOOKUP):
        return make_response(render_template("lookup/not_enrolled.html", screen=screen), 403)
    return None


def page_of(name: str, template: str, status: int = 200, **filled: object) -> Response:
    """Return a page of that screen, whose template extends the face's ``base.html``, or how to enrol it.

    ``shown`` is there for it, with the addresses that keep its user's wishes.
    """
    if (refused := refusal_of(name)) is not None:
        return refused
    screen = next(each for each in current().settings.lookups if each.name == name)
    shown = _shown(screen)

    def address(path: str = "", **asked: str) -> str:
        return shown.address(f"procedures/{path}" if path else "procedures", **asked)

    given = parts_with(address) | filled
    page = render_template(template, screen=screen, shown=shown, language=shown.language, **given)
    return make_response(page, status)


def _shown(screen: LookupScreen) -> Shown:
    wished = request.args.get("language", "")
    return Shown(
        screen,
        wished if wished in screen.languages else screen.languages[0],
        is_large=request.args.get("large") == _ON,
        is_low=request.args.get("low") == _ON,
    )
