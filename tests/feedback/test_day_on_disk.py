"""A day of the mailbox, then a look into every file: a planted name, telephone and card are in none."""

from datetime import date
from pathlib import Path

from structlog.testing import capture_logs

from office.mailbox.calendar import OfficeCalendar
from office.mailbox.reminding import Reminding
from office.mailbox.retention import erase_old
from office.mailbox.settings import MailboxTable
from office.people import Role
from tests.feedback.conftest import SCREEN
from tests.feedback.test_mailbox_page import receipt_in, send
from tests.feedback.test_receipt_page import say
from tests.office.mailbox.conftest import PASSPHRASE
from tests.office.mailbox.test_at_rest import contents, holds
from tests.office.web.web_office import Caller, WebOffice, body_of, desk_of

NAME, TELEPHONE, CARD = "Lương Thị Hoài Thương", "0987123456", "001190012345"
PLANTED = (NAME, "Hoài Thương", TELEPHONE, CARD)
CONDUCT = f"Tôi là {NAME}, căn cước {CARD}: cán bộ quầy ba quát tôi trước mặt mọi người."
ABOUT_RULES = "Máy lấy số đặt cao quá, người ngồi xe lăn không với tới."


def a_day(context: WebOffice, screen: Caller, phone: Caller, key: str) -> list[str]:
    """Messages, questions, replies and answers of a day; return what nobody may find: the receipts."""
    manager = context.signed_in("quan")
    api = "/api/v1/manager"
    receipts = [
        receipt_in(send(screen, at=SCREEN, kind="conduct", text=CONDUCT, contact=f"{NAME} {TELEPHONE}")),
        receipt_in(send(phone, t=key, text=ABOUT_RULES, contact=TELEPHONE)),
    ]
    refused = send(screen, at=SCREEN, kind="conduct", text=CONDUCT)
    assert refused.status_code == 429
    assert manager.post(f"{api}/mailbox-key", {"passphrase": PASSPHRASE}).status_code == 201
    assert NAME in manager.page("/manager/mailbox/1").text
    asked = {"action": "ask_more", "words": f"Bà {NAME} đến lúc nào?"}
    assert manager.post(f"{api}/messages/1/steps", asked).status_code == 201
    assert (
        say(phone, "/replies", receipt=receipts[0], text=f"Lúc chín giờ, gọi {TELEPHONE}").status_code == 200
    )
    answered = {"action": "answer", "words": f"Đã nhắc nhở, xin lỗi bà {NAME}."}
    assert body_of(manager.post(f"{api}/messages/1/steps", answered))["state"] == "answered"
    assert NAME in phone.page(f"/mailbox/{receipts[0]}").text
    assert manager.delete("/api/v1/session").status_code == 204
    return receipts


def test_what_was_sealed_is_found_nowhere_after_a_day(
    context: WebOffice, screen: Caller, phone: Caller, key: str, tmp_path: Path
) -> None:
    context.hire("quan", Role.MANAGER)
    with capture_logs() as logged:
        receipts = a_day(context, screen, phone, key)
        _remind(context)
        context.store.backup(tmp_path / "copy.db")
    files = contents(tmp_path)
    context.store.close()
    files |= {f"{name} closed": content for name, content in contents(tmp_path).items()}

    assert any(name.endswith("-wal") and content for name, content in files.items())
    assert any(name.endswith(".json") for name in files), "no reminder was looked at"
    # What is plain by design is found, so the search would find the rest.
    assert holds(files, ABOUT_RULES)
    for secret in (*PLANTED, *receipts, *(code.replace("-", "") for code in receipts), PASSPHRASE):
        assert holds(files, secret) == set(), secret
        assert secret not in str(logged)


def test_what_somebody_wrote_of_themselves_about_rules_goes_after_two_years(
    context: WebOffice, phone: Caller, key: str, tmp_path: Path
) -> None:
    send(phone, t=key, text=f"{ABOUT_RULES} Tôi là {NAME}, điện thoại {TELEPHONE}, căn cước {CARD}.")
    desk_of(context).handling.answer(1, f"Cảm ơn bà {NAME}.", "quan")
    assert holds(contents(tmp_path), NAME)

    erase_old(context.store, date(2028, 11, 23))
    context.store.close()

    files = contents(tmp_path)
    assert [secret for secret in PLANTED if holds(files, secret)] == []


def _remind(context: WebOffice) -> None:
    """Have the superior told of what would be overdue weeks later."""
    table = MailboxTable(remind="motcua@phuong.example", remind_superior="ubnd@phuong.example")
    folder = context.settings.server.data
    calendar = OfficeCalendar(context.settings.office.hours)
    reminding = Reminding(table, calendar, folder / "outbox", folder / "mailbox.reminded")
    reminding.remind(desk_of(context).by_deadline(), date(2027, 1, 11), context.clock())
