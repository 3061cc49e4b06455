"""A page of a test's own at a running server: it loads scripts, styles and sentences as every page does."""

from playwright.sync_api import Page, Route

from office.web.headers import CONTENT_SECURITY_POLICY

_HEADERS = {"Content-Security-Policy": CONTENT_SECURITY_POLICY, "Cache-Control": "no-store"}
_KOREAN = '<link rel="stylesheet" href="/words/languages.css">'
_PAGE = """<!doctype html>
<html lang="{language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>trial</title>
    <link rel="stylesheet" href="/static/vendor/fonts.css">
    <link rel="stylesheet" href="/static/tokens.css">
    <link rel="stylesheet" href="/static/base.css">
    {fonts}
  </head>
  <body {data}>
    {body}
    {scripts}
  </body>
</html>
"""


def serve(page: Page, address: str, body: str, *scripts: str, language: str = "vi", data: str = "") -> None:
    """Let that address show such a page, with these modules below ``/static/``.

    ``data``: attributes of its body.
    """
    modules = "\n".join(f'<script type="module" src="/static/{script}"></script>' for script in scripts)
    fonts = _KOREAN if language == "ko" else ""
    text = _PAGE.format(language=language, fonts=fonts, data=data, body=body, scripts=modules)

    def answer(route: Route) -> None:
        route.fulfill(body=text, content_type="text/html; charset=utf-8", headers=_HEADERS)

    page.route(address, answer)
