"""One form for texts that look alike: whoever compares or looks up a text from outside compares these.

``ế`` is one code point in what most systems send and three in what macOS and some keyboards send.
"""

from unicodedata import category, normalize

_CONTROL, _FORMAT = "Cc", "Cf"
"""Unicode's categories of control characters, such as line breaks, and of format characters: none is seen."""


def text_form(text: str) -> str:
    """Return a text with its letters put together (NFC); nothing that can be seen changes."""
    return normalize("NFC", text)


def line_form(text: str) -> str:
    """Return a text as one line, without control and format characters and without blanks around it.

    A format character that turns the direction of writing would show a manager other words than were sent.
    """
    kept = (one for one in text_form(text) if category(one) != _FORMAT)
    return " ".join("".join(" " if category(one) == _CONTROL else one for one in kept).split())


def login_form(login: str) -> str:
    """Return a login as it is kept: small letters, wide ones as plain ones, no blanks around it.

    As RFC 8265 has it for user names (UsernameCaseMapped): capitals and width tell nobody from another.
    """
    return normalize("NFKC", login).strip().lower()


def password_form(password: str) -> str:
    """Return a password as it is hashed: NFKC, one of the two forms of NIST SP 800-63B.

    It holds what NFC does and also makes the wide letters and digits of some keyboards plain.
    """
    return normalize("NFKC", password)


def password_forms(password: str) -> tuple[str, ...]:
    """Return all that a hash may have been made from: today's form, as typed, then the canonical forms."""
    forms = (password_form(password), password, normalize("NFC", password), normalize("NFD", password))
    return tuple(dict.fromkeys(forms))
