"""A procedure of the demo that can be filed online as a whole, and how many visits that has saved."""

from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage
from tests.e2e.manager_page import opened
from tests.running_server import RunningServer

DEATH = "1.000656"
COUNTING = "**/api/v1/procedures/*/diversions"
"""Where a page has a saved visit counted."""
_COUNTED = "section[aria-labelledby=diverted] tbody tr"


def make_online(server: RunningServer, code: str = DEATH) -> None:
    """Let all of that procedure be filed online: no source of the demo says so of any."""
    manager = server.api("manager")
    revision = manager.get("/catalogue").json()["current"]["revision"]
    version = {"instead_of": revision, "replaces": "", "cells": {"online_level": "toàn trình"}}
    manager.post(f"/catalogue/procedures/{code}/versions", version).raise_for_status()


def told_to_the_manager(server: RunningServer, page: OpenPage) -> list[str]:
    """Return what the manager's page tells of saved visits, each procedure's name, read and taken."""
    manager: Page = opened(server, page, "/manager/procedures")
    return [" ".join(row.inner_text().split()) for row in manager.locator(_COUNTED).all()]
