"""Sends messages of the outbox by mail: one at a time, always by TLS, each with a time-out."""

import smtplib
import ssl
from collections.abc import Callable
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from pathlib import Path
from typing import Final

from office.once.outbox import Message
from office.once.settings import OutboxTable
from office.words.catalogue import Catalogue

_TIMEOUT_S: Final = 20.0


class NotSentError(Exception):
    """The mail server did not take a message. The text names the server's answer, and no address."""


def mail_server(table: OutboxTable, words: Catalogue) -> Callable[[Message], None] | None:
    """Return what sends a message by mail, None where no mail server is named.

    What it returns raises NotSentError.
    """
    if table.server is None:
        return None

    def send(message: Message) -> None:
        try:
            mail = _as_mail(table, words, message)
        except (KeyError, ValueError) as error:
            raise NotSentError(f"no mail can be made of a {message.kind}") from error
        _send(table, mail)

    return send


def _as_mail(table: OutboxTable, words: Catalogue, message: Message) -> EmailMessage:
    subject, text = f"outbox-subject-{message.kind}", f"outbox-text-{message.kind}"
    said = words.words_saying(subject, message.language)
    mail = EmailMessage()
    mail["From"], mail["To"] = table.sender, message.to
    mail["Date"] = formatdate(usegmt=True)
    # Not the machine's own name, which make_msgid would ask for.
    mail["Message-ID"] = make_msgid(domain=table.sender.rpartition("@")[2])
    mail["Subject"] = said(subject)
    mail.set_content(said(text, **{value.name: value.text for value in message.values}))
    return mail


def _send(table: OutboxTable, mail: EmailMessage) -> None:
    try:
        context = ssl.create_default_context(cafile=table.authority_file)
        # Its own name is not the machine's, which would be asked of the network.
        own_name = table.sender.rpartition("@")[2]
        with smtplib.SMTP(str(table.server), table.port, own_name, _TIMEOUT_S) as server:
            # Raises where the server offers no TLS: nothing is ever sent in the clear.
            server.starttls(context=context)
            if table.user is not None:
                server.login(table.user, _password(table))
            server.send_message(mail)
    except smtplib.SMTPResponseException as error:
        raise NotSentError(f"{table.server}: {error.smtp_code}") from error
    except (smtplib.SMTPException, OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise NotSentError(f"{table.server}: {reason}") from error


def _password(table: OutboxTable) -> str:
    if table.password_file is None:
        return ""
    return Path(table.password_file).read_text(encoding="utf-8").strip()
