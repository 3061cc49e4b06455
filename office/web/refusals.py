"""Refusals of the edge, beside those of the core; ``errors.py`` turns both into HTTP."""

from office.tickets.refusals import Refusal


class NotSignedIn(Refusal):
    """Nobody proved who is asking, or the proof is no longer good."""

    code = "not_signed_in"


class PasswordDue(Refusal):
    """The person signed in with a one-time password and may only replace it."""

    code = "password_due"


class SlowDown(Refusal):
    """Too many requests; ``details['retry_after_s']`` says for how long to wait."""

    code = "slow_down"

    def __init__(self, message: str, wait_s: float, **details: str) -> None:
        super().__init__(message, retry_after_s=str(max(1, round(wait_s + 0.5))), **details)


class NotKept(Refusal):
    """It was done, but the disk cannot keep it: after a restart it would be as before."""

    code = "not_kept"
