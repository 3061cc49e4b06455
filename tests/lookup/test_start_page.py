"""GET /lookup/<name>: the right page for the right browser, painted before any script runs."""

import re

import pytest

from tests.office.web.web_office import Caller, WebOffice

START = "/lookup/lookup-1"


def addresses(page: str) -> list[str]:
    """Return the addresses to which a page leads."""
    return [found.replace("&amp;", "&") for found in re.findall(r'href="(/(?:lookup|mailbox)[^"]*)"', page)]


def test_an_unknown_name_is_answered_with_the_names_there_are(context: WebOffice) -> None:
    answer = context.anyone().page("/lookup/lookup-9")

    assert answer.status_code == 404
    assert 'href="/lookup/lookup-1"' in answer.text


def test_a_browser_that_is_no_lookup_screen_is_told_the_command_that_makes_it_one(context: WebOffice) -> None:
    answer = context.anyone().page(START)

    assert answer.status_code == 403
    assert "mot-cua device add lookup-1 --role lookup" in answer.text
    assert "data-lookup" not in answer.text


def test_an_enrolled_screen_shows_every_field(context: WebOffice, screen: Caller) -> None:
    page = screen.page(START).text

    assert [field.name for field in context.settings.office.fields if field.name not in page] == []


@pytest.mark.parametrize("wish", ["language=en", "large=1", "low=1"])
def test_a_wish_is_kept_by_every_address_but_the_one_that_takes_it_back(screen: Caller, wish: str) -> None:
    page = screen.page(f"{START}?{wish}").text

    # The mailbox is another face's, which has no such wishes.
    without = [one for one in addresses(page) if wish not in one and not one.startswith("/mailbox")]

    assert len(addresses(page)) > len(without) == 1


def test_the_next_one_begins_without_a_wish(screen: Caller) -> None:
    assert f'data-idle-home="{START}"' in screen.page(f"{START}?large=1&language=en").text


def test_a_language_that_the_screen_does_not_have_is_none(screen: Caller) -> None:
    assert '<html lang="vi">' in screen.page(f"{START}?language=ko").text


def test_the_mailbox_has_a_tile_in_the_language_of_the_page_and_what_is_not_there_has_none(
    screen: Caller,
) -> None:
    page = screen.page(f"{START}?language=en").text

    assert "/mailbox?at=lookup-1&language=en" in addresses(page)
    assert "/dossiers" not in page
