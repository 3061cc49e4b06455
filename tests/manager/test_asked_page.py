"""The manager's page of what was searched in vain: what it offers to teach, and how."""

from office.procedures.shipped import shipped_catalogue
from tests.office.procedures.test_api import take
from tests.office.web.web_office import Caller, WebOffice

PAGE = "/manager/procedures/asked"
TEACHES = 'data-send="/api/v1/catalogue/procedures/'
BY_NAME = f"{TEACHES}{{code}}/names"


def searched(context: WebOffice, manager: Caller, text: str) -> str:
    """Return the page after a search in vain."""
    take(context, shipped_catalogue())
    context.opened["procedures"].note_search(text, found=False)
    return manager.page(PAGE).text


def test_what_comes_near_nothing_is_offered_for_no_procedure(context: WebOffice, manager: Caller) -> None:
    page = searched(context, manager, "xyzzy qqq")

    assert page.count(TEACHES) == page.count(BY_NAME) == 1


def test_what_may_be_meant_is_taught_after_one_more_question(context: WebOffice, manager: Caller) -> None:
    page = searched(context, manager, "giấy khai sinh")

    offered = page.count(TEACHES) - page.count(BY_NAME)
    assert offered >= 1
    assert page.count('data-sure="Từ nay ai gõ lời này cũng được dẫn đến đó. Đúng vậy?"') == offered


def test_another_procedure_is_chosen_by_its_name(context: WebOffice, manager: Caller) -> None:
    page = searched(context, manager, "xyzzy qqq")

    assert '<option value="1.001193" label="Đăng ký khai sinh">' in page
