"""What a manager reads of codes and figures: who, how long, what happened.

A code that has no sentence stands for itself.
"""

from collections.abc import Mapping
from datetime import date

from markupsafe import Markup, escape

from manager.figures import date_words, hours_and_minutes
from office.booking.booking import EVERY_FIELD, ClosingReason
from office.booking.closing import closing_of_entry
from office.devices.tests import DeviceTestState
from office.live.wire import JournalEntryShape
from office.people import DeviceRole
from office.tickets.reasons import OwnReason, counters_of, outcomes_of
from office.tickets.ticket import Outcome
from office.web.words import filled, own_in
from office.words.catalogue import OWN, Catalogue, Words
from office.words.printer_reasons import reason_said
from office.words.waits import wait_form

_MINUTE_S = 60
_HOUR_S = 3600
_READY = tuple(f"counter-reason-{dialog}-" for dialog in ("pause", "park", "cancel", "back", "choice"))


def kind_words(words: Words, kind: str) -> str:
    """Return a kind of device as staff call it; an unknown one stands for itself."""
    return _known(words, f"manager-kind-{kind}", kind)


def test_button(words: Words, kind: str) -> str:
    """Return what stands on the button that tests a device of that kind."""
    name = f"manager-test-{kind}"
    return words(name if name in words else "manager-test-other")


def tested_words(words: Words, kind: str, state: DeviceTestState, heard: str) -> str:
    """Return what came of a device's test; ``heard`` is the key that a keypad sent."""
    action, _, carried = heard.partition(" ")
    key = _known(words, f"manager-key-{action}", action)
    if carried:
        key = words("manager-key-and-carried", key=key, carried=carried)
    of_kind = f"manager-tested-{kind}-{state}"
    return words(of_kind if of_kind in words else f"manager-tested-{state}", heard=key)


def hardware_words(words: Words, what: str) -> str:
    """Return a device's state as staff read it; an unknown code stands for itself."""
    return _known(words, f"manager-hardware-{what}", what)


def closed_words(words: Words, reason: str) -> str:
    """Return why a field gives no numbers; a closed day's text stands for itself."""
    name = f"manager-closed-{reason}"
    return words(name if name in words else "manager-closed-day", reason=reason)


def paper_reason(words: Words, reason: str) -> Markup:
    """Return why a paper did not come, as HTML in the reader's language."""
    said, language = reason_said(reason, words.language, words("manager-paper-reason-in-log"))
    return (
        escape(said)
        if language == words.language
        else Markup('<span lang="{}">{}</span>').format(language, said)
    )


def minutes(words: Words, seconds: float) -> str:
    """Return whole minutes begun, such as ``12 phút``; from an hour on ``1 giờ 05 phút``."""
    whole = int(seconds // _MINUTE_S)
    if whole >= _HOUR_S // _MINUTE_S:
        return hours_and_minutes(words, whole)
    return words("manager-minutes", minutes=whole)


def estimate_words(words: Words, low_s: int, high_s: int) -> str:
    """Return an expected wait, as ``12–18 phút``; from an hour on in hours, in the form of every face."""
    form, filled = wait_form(low_s // _MINUTE_S, max(high_s // _MINUTE_S, 1))
    return words(f"manager-line-{form}", **filled)


def stopwatch(seconds: float) -> str:
    """Return ``4:05``, from an hour on ``1:04:05``: as the page's script counts on."""
    whole = max(0, int(seconds))
    tail = f"{whole % _MINUTE_S:02d}"
    if whole >= _HOUR_S:
        return f"{whole // _HOUR_S}:{whole % _HOUR_S // _MINUTE_S:02d}:{tail}"
    return f"{whole // _MINUTE_S}:{tail}"


def actor_words(words: Words, actor: str) -> str:
    """Return who did it: an officer's login, a device with its kind, or the demo's own people."""
    kind, _, name = actor.partition(":")
    if kind == "officer":
        return name
    if kind == "demo":
        return words("manager-actor-demo")
    if kind in set(DeviceRole):
        return words(f"manager-actor-{kind}", name=name)
    if actor == "visitor":
        return words("manager-actor-visitor")
    return words("manager-actor-server") if actor in ("", "server") else actor


def entry_words(
    words: Words, entry: JournalEntryShape, names: Mapping[str, str], reasons: Mapping[str, str]
) -> Markup:
    """Return what an entry tells as HTML; ``names`` are the fields' by code, ``reasons`` the ready ones.

    The reason stands behind it, where one was given.
    """
    code = entry.ticket.field if entry.ticket else ""
    label = entry.ticket.label if entry.ticket else ""
    field, counter = names.get(code, code), entry.counter or "?"
    sentence = words(f"manager-entry-{entry.kind}", label=label, field=field, counter=counter)
    if not entry.reason:
        return escape(sentence)
    reason = reason_words(words, reasons, entry.reason)
    return filled(words, "manager-entry-reason", sentence=sentence, reason=reason)


def ready_reasons(catalogue: Catalogue) -> dict[str, str]:
    """Return the reasons that the console offers, as they are kept: each with its sentence's name."""
    own = catalogue.words(OWN)
    return {own(name): name for name in own.messages if name.startswith(_READY)}


def reason_words(words: Words, reasons: Mapping[str, str], reason: str) -> Markup:
    """Return a reason as it is read, as HTML: what somebody wrote stands for itself, our own have words.

    ``reasons`` are as ``ready_reasons`` gives them; several stand behind each other with a semicolon.
    """
    return Markup("; ").join(_one_reason(words, reasons, one) for one in reason.split("; "))


def _one_reason(words: Words, reasons: Mapping[str, str], reason: str) -> str:
    if reason in reasons:
        return words(reasons[reason])
    if counters := counters_of(reason):
        left, to = counters
        return words("manager-reason-way", left=left, to=to) if left else words("manager-reason-sent", to=to)
    if outcomes := outcomes_of(reason):
        before, outcome = (_outcome_words(words, one) for one in outcomes)
        return words("manager-reason-outcome", before=before, outcome=outcome)
    if closing := closing_of_entry(reason):
        return _closing_words(words, *closing)
    return words(f"manager-reason-{reason}") if reason in set(OwnReason) else own_in(words.language, reason)


def _closing_words(words: Words, day: date, reason: ClosingReason | None, field: str) -> str:
    where = date_words(words, day) if field == EVERY_FIELD else f"{date_words(words, day)}, {field}"
    if reason is None:
        return where
    return words("manager-reason-closing", day=where, reason=words(f"phone-booking-closed-{reason}"))


def _outcome_words(words: Words, outcome: Outcome | None) -> str:
    return words(f"counter-outcome-{outcome}" if outcome else "counter-finish-note")


def _known(words: Words, name: str, code: str) -> str:
    return words(name) if name in words else code
