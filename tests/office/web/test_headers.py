"""Every kind of answer keeps others' scripts, frames and caches out."""

import base64
import hashlib
import re

import pytest

from office.web.whole import WHOLE_HASH, WHOLE_SCRIPT
from tests.office.web.web_office import Caller, WebOffice

EVERY_KIND = [
    "/",
    "/sign-in",
    "/manager/",
    "/api/v1/hall",
    "/api/v1/nothing",
    "/nothing",
    "/api/v1/journal",
    "/healthz",
    "/static/base.css",
    "/static/nothing.css",
    "/manager",
]


@pytest.mark.parametrize("path", EVERY_KIND)
def test_every_answer_is_guarded(passer_by: Caller, path: str) -> None:
    headers = passer_by.page(path).headers

    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == f"'self' '{WHOLE_HASH}'"
    assert policy["style-src"] == "'self'"
    assert policy["connect-src"] == "'self'"
    assert policy["base-uri"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["object-src"] == "'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Access-Control-Allow-Origin" not in headers
    assert "Server" not in headers


def test_the_policy_names_the_script_within_a_page(client: Caller) -> None:
    (within,) = re.findall(r"<script data-whole>(.*?)</script>", client.page("/sign-in").text, re.DOTALL)

    digest = base64.b64encode(hashlib.sha256(within.encode()).digest()).decode()

    assert f"sha256-{digest}" == WHOLE_HASH


@pytest.mark.parametrize("path", EVERY_KIND)
def test_no_header_is_said_twice(passer_by: Caller, path: str) -> None:
    names = [name.lower() for name, _ in passer_by.page(path).headers if name.lower() != "set-cookie"]

    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("path", EVERY_KIND)
def test_a_browser_is_told_to_keep_to_tls_only_where_it_came_by_tls(passer_by: Caller, path: str) -> None:
    plain = passer_by.page(path)
    by_tls = passer_by.client.get(path, base_url="https://localhost", buffered=True)

    assert "Strict-Transport-Security" not in plain.headers
    assert by_tls.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


@pytest.mark.parametrize("path", [path for path in EVERY_KIND if not path.startswith("/static")])
def test_what_the_server_says_is_not_kept_by_caches(passer_by: Caller, path: str) -> None:
    assert passer_by.page(path).headers["Cache-Control"] == "no-store"


def test_files_are_asked_about_again_and_sent_once(passer_by: Caller) -> None:
    first = passer_by.get("/static/base.css")

    again = passer_by.get("/static/base.css", If_None_Match=first.headers["ETag"])

    assert first.status_code == 200
    assert first.headers["Cache-Control"] == "no-cache"
    assert again.status_code == 304


@pytest.mark.parametrize("path", ["/", "/sign-in", "/manager/", "/password"])
def test_pages_hold_nothing_the_policy_forbids(context: WebOffice, manager: Caller, path: str) -> None:
    page = manager.page(path).text.replace(WHOLE_SCRIPT, "", 1)

    assert "<style" not in page
    assert " style=" not in page
    assert " onclick=" not in page
    assert "http://" not in page
    assert "https://" not in page
    for script in page.split("<script")[1:]:
        assert ' src="/static/' in script.split(">")[0]


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py"])
def test_files_beside_the_static_folder_are_not_served(passer_by: Caller, path: str) -> None:
    assert passer_by.get(path).status_code == 404
