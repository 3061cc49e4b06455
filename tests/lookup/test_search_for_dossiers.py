"""Who types where the dossier is into a lookup screen's search is led to where dossiers are looked up."""

from office.procedures.blueprint import desk
from tests.office.dossiers.web_dossiers import with_dossiers
from tests.office.web.web_office import Caller, WebOffice

PROCEDURES = "/lookup/lookup-1/procedures"
LEADS = 'href="/lookup/lookup-1/dossiers'


def test_who_asks_for_a_dossier_is_led_there_and_not_counted_as_in_vain(
    context: WebOffice, screen: Caller
) -> None:
    with_dossiers(context)

    page = screen.page(f"{PROCEDURES}?q=hồ sơ của tôi đến đâu rồi").text

    assert LEADS in page
    with context.app.app_context():
        assert desk().counts.in_vain() == []


def test_its_wishes_are_kept_on_the_way(context: WebOffice, screen: Caller) -> None:
    with_dossiers(context)

    assert f'{LEADS}?large=1"' in screen.page(f"{PROCEDURES}?q=giấy hẹn&large=1").text


def test_who_asks_for_a_procedure_is_not_led_there(context: WebOffice, screen: Caller) -> None:
    with_dossiers(context)

    assert LEADS not in screen.page(f"{PROCEDURES}?q=khai sinh").text


def test_an_office_without_dossiers_leads_nowhere_and_counts_it(context: WebOffice, screen: Caller) -> None:
    page = screen.page(f"{PROCEDURES}?q=hồ sơ của tôi đến đâu rồi").text

    assert LEADS not in page
    with context.app.app_context():
        assert len(desk().counts.in_vain()) == 1
