"""What the mailbox refuses, each named by its reason."""

from office.tickets.refusals import Refusal


class MessageLength(Refusal):
    """A text is too short or too long; ``details`` hold ``least`` and ``most``, in characters."""

    code = "message_length"


class TooManyMessages(Refusal):
    """This screen or ticket wrote enough for now; ``details['again']`` is ``minute`` or ``day``."""

    code = "too_many_messages"


class MailboxFull(Refusal):
    """The office takes no more messages today: write on paper, for the box on the wall."""

    code = "mailbox_full"


class ForTheSuperior(Refusal):
    """A report about the manager is not for the manager to read.

    ``details['address']`` is where to send it, absent where config.toml names none.
    """

    code = "for_the_superior"


class NoKey(Refusal):
    """Contacts and reports of conduct cannot be taken: no key was made to seal them with."""

    code = "no_mailbox_key"


class UnknownReceipt(Refusal):
    """No message has this receipt; also where the code could not be one."""

    code = "unknown_receipt"


class NotTheFirstWriter(Refusal):
    """The text was sent before: this receipt tells how it stands, only the first one says more."""

    code = "not_the_first_writer"


class UnknownMessage(Refusal):
    """No message has this id."""

    code = "unknown_message"


class ContestOver(Refusal):
    """The one contest was used (``details['reason']`` ``used``) or its time is over (``late``)."""

    code = "contest_over"


class StillTimeToReply(Refusal):
    """Want of a reply is no reason to refuse yet: the writer was not asked, or still has time."""

    code = "still_time_to_reply"


class WrongPassphrase(Refusal):
    """The passphrase, or what was typed from the recovery sheet, does not open the mailbox's key."""

    code = "wrong_passphrase"


class WeakPassphrase(Refusal):
    """The passphrase is too short; ``details['least']`` is how many characters it needs."""

    code = "weak_passphrase"


class KeyClosed(Refusal):
    """The mailbox's key is not open in this session, or no longer: the passphrase is needed."""

    code = "mailbox_key_closed"


class TicketTooOld(Refusal):
    """A ticket lets its holder write on its own day and the day after only."""

    code = "ticket_too_old"


class SummaryCopies(Refusal):
    """The summary to be published repeats what the writer wrote; it has to be the office's own words."""

    code = "summary_copies"


class KeyExists(Refusal):
    """The mailbox has a key; another one is made only on purpose."""

    code = "mailbox_key_exists"
