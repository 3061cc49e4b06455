"""What one-time codes are refused for."""

from office.tickets.refusals import Refusal


class TooManyCodes(Refusal):
    """This contact or address has asked for all the codes it may have for now."""

    code = "too_many_codes"


class WrongCode(Refusal):
    """The code is wrong, used, too old, tried too often, or was never sent: nobody is told which."""

    code = "wrong_code"


class NoContact(Refusal):
    """The text is no telephone number and no mail address."""

    code = "no_contact"
