"""Every page that the server has is looked at in each size, and in each size some page is."""

from office.demo import devices_page
from tests.e2e.every_page import NO_PAGES, PAGES, SIZES
from tests.e2e.test_every_page import sample
from tests.office.web.web_office import WebOffice


def test_every_page_of_the_server_has_its_row(context: WebOffice) -> None:
    context.app.register_blueprint(devices_page.bp)

    served = {
        rule.rule
        for rule in context.app.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and not rule.rule.startswith(("/api/", "/static/"))
    }

    assert {row.rule for row in PAGES if row.rule} == served - NO_PAGES


def test_no_two_rows_have_one_name() -> None:
    assert len({row.name for row in PAGES}) == len(PAGES)


def test_a_sample_sees_each_page_each_size_and_each_language() -> None:
    looks = [look for at, row in enumerate(PAGES) for look in sample(at, row)]

    assert len(looks) == len(PAGES)
    assert {size for _, sizes in looks for size in sizes} == set(SIZES)
    assert {language for language, _ in looks} == {"vi", "en"}
