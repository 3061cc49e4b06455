"""The outbox's mails, taken by a real mail server with TLS, refused, late, marked when all tries failed."""

import json
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

from office.once.outbox import FolderOutbox, Message, Value, held_back
from office.once.sending import Sending
from office.once.settings import OutboxTable
from office.once.smtp import mail_server
from office.words.catalogue import shipped
from tests.certificates import made
from tests.conftest import FakeClock
from tests.free_ports import free_port

REMINDER = Message(
    "motcua@phuong.example",
    "mailbox_reminder",
    "vi",
    (Value("half_way", "2"), Value("day_before", "1"), Value("overdue", "3")),
)
PASSWORD = "mail-secret-7"


class Taken:
    """What a mail server took; ``refuses`` has it answer that it cannot."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.was_by_tls: list[bool] = []
        self.refuses = False

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.refuses:
            return "451 try later"
        content = envelope.content
        assert isinstance(content, bytes)
        self.mails.append(message_from_bytes(content, policy=policy.default))
        self.was_by_tls.append(session.ssl is not None)
        return "250 taken"


@dataclass
class MailServer:
    """A running one."""

    taken: Taken
    table: OutboxTable


def _knows(server: Any, session: Session, envelope: Envelope, mechanism: str, given: Any) -> AuthResult:
    is_right = isinstance(given, LoginPassword) and given.password == PASSWORD.encode()
    return AuthResult(success=is_right and given.login == b"motcua")


@pytest.fixture
def mail(tmp_path: Path) -> Iterator[MailServer]:
    files, taken = made(tmp_path / "tls", "127.0.0.1"), Taken()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(files.certificate, files.key)
    controller = Controller(
        taken,
        "127.0.0.1",
        port := free_port(),
        tls_context=context,
        require_starttls=True,
        authenticator=_knows,
        auth_required=True,
    )
    controller.start()
    password = tmp_path / "password"
    password.write_text(f"{PASSWORD}\n", encoding="utf-8")
    table = OutboxTable(
        server="127.0.0.1",
        port=port,
        sender="motcua@phuong.example",
        user="motcua",
        password_file=str(password),
        authority_file=str(files.authority),
    )
    yield MailServer(taken, table)
    controller.stop()


@pytest.fixture
def folder(tmp_path: Path, clock: FakeClock) -> Path:
    FolderOutbox(tmp_path / "outbox").send(REMINDER, clock())
    return tmp_path / "outbox"


Sender = Callable[[OutboxTable], Sending]


@pytest.fixture
def sender(folder: Path, clock: FakeClock) -> Sender:
    return lambda table: Sending(folder, clock, mail_server(table, shipped()))


def files_in(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.iterdir())


def test_a_mail_is_sent_by_tls_in_words_and_leaves_the_folder(
    mail: MailServer, sender: Sender, folder: Path
) -> None:
    sender(mail.table).send_what_is_due()

    (sent,) = mail.taken.mails
    assert mail.taken.was_by_tls == [True]
    assert (sent["To"], sent["From"]) == ("motcua@phuong.example", "motcua@phuong.example")
    assert sent["Subject"] == "Hòm thư góp ý: việc đến hạn"
    assert "Quá hạn: 3." in sent.get_content()
    assert files_in(folder) == []


def test_it_is_tried_again_after_1_5_and_30_minutes_then_marked(
    mail: MailServer, sender: Sender, folder: Path, clock: FakeClock
) -> None:
    mail.taken.refuses = True
    sending = sender(mail.table)
    for minutes in (0, 1, 5):
        clock.forward(minutes=minutes)
        sending.send_what_is_due()
        clock.forward(seconds=1)
        sending.send_what_is_due()
    assert (files_in(folder), held_back(folder)) == ([".json"], 0)

    clock.forward(minutes=29)
    sending.send_what_is_due()
    assert held_back(folder) == 0
    clock.forward(minutes=1)
    sending.send_what_is_due()

    assert (files_in(folder), held_back(folder)) == ([".failed"], 1)


def test_a_mail_that_was_late_is_sent_once(
    mail: MailServer, sender: Sender, folder: Path, clock: FakeClock
) -> None:
    sending, mail.taken.refuses = sender(mail.table), True
    sending.send_what_is_due()
    mail.taken.refuses = False
    clock.forward(minutes=1)
    for _ in range(3):
        sending.send_what_is_due()

    assert len(mail.taken.mails) == 1
    assert files_in(folder) == []


@pytest.mark.parametrize("change", [{"authority_file": None}, {"port": 1}, {"user": "other"}])
def test_without_a_known_certificate_a_server_or_the_right_user_nothing_is_sent(
    mail: MailServer, sender: Sender, folder: Path, change: dict[str, object]
) -> None:
    sender(mail.table.model_copy(update=change)).send_what_is_due()

    assert mail.taken.mails == []
    assert files_in(folder) == [".json"]


def test_a_server_without_tls_gets_nothing(sender: Sender, folder: Path) -> None:
    taken, port = Taken(), free_port()
    controller = Controller(taken, "127.0.0.1", port)
    controller.start()

    sender(OutboxTable(server="127.0.0.1", port=port)).send_what_is_due()
    controller.stop()

    assert taken.mails == []
    assert files_in(folder) == [".json"]


def test_without_a_mail_server_messages_lie_there_for_seven_days(
    sender: Sender, folder: Path, clock: FakeClock
) -> None:
    sending = sender(OutboxTable())
    sending.send_what_is_due()
    assert files_in(folder) == [".json"]

    clock.forward(days=7, seconds=1)
    sending.send_what_is_due()

    assert files_in(folder) == []


def test_what_failed_is_forgotten_with_the_rest(folder: Path, clock: FakeClock, sender: Sender) -> None:
    (path,) = folder.iterdir()
    path.rename(f"{path}.failed")
    clock.forward(days=8)

    sender(OutboxTable()).send_what_is_due()

    assert files_in(folder) == []


def test_a_code_for_a_telephone_waits_for_another_program(
    mail: MailServer, sender: Sender, folder: Path, clock: FakeClock
) -> None:
    code = Message("0901234567", "once_code", "vi", (Value("code", "123456"), Value("minutes", "10")))
    FolderOutbox(folder).send(code, clock())

    sender(mail.table).send_what_is_due()

    (left,) = folder.iterdir()
    assert json.loads(left.read_text(encoding="utf-8"))["to"] == "0901234567"


def test_a_file_that_holds_no_message_is_marked(mail: MailServer, sender: Sender, folder: Path) -> None:
    (path,) = folder.iterdir()
    path.write_text("{", encoding="utf-8")

    sender(mail.table).send_what_is_due()

    assert files_in(folder) == [".failed"]
