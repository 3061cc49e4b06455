"""The key pair: passphrase, recovery sheet, and what the server cannot do without either."""

import unicodedata
from datetime import timedelta

import pytest
from nacl.public import PrivateKey

from office.mailbox.kept import MAILBOX_KEPT
from office.mailbox.key_pair import USUAL_COST, WrappedBy, make_pair, unwrap
from office.mailbox.keys import Keys
from office.mailbox.open_keys import OPEN_FOR, OpenKeys
from office.mailbox.refusals import KeyClosed, KeyExists, NoKey, WeakPassphrase, WrongPassphrase
from office.mailbox.sealing import RECEIPT_KEY_ID, SealError, SealingKey, open_sealed, seal
from tests.conftest import AnyStore, FakeClock
from tests.office.mailbox.conftest import CHEAP, PASSPHRASE, Box
from tests.office.mailbox.test_writing import CONDUCT, SCREEN

OTHER = "một câu khác hẳn"


def test_passphrase_and_recovery_sheet_open_the_same_key() -> None:
    pair = make_pair(PASSPHRASE, CHEAP)

    keys = unwrap(pair.by_passphrase, PASSPHRASE), unwrap(pair.by_recovery, pair.recovery.replace("-", ""))

    assert {bytes(key.public_key) for key in keys} == {pair.public}
    assert len(pair.by_passphrase.box) == 72
    assert pair.by_passphrase.salt != pair.by_recovery.salt


def test_the_usual_cost_is_what_a_wrapping_is_made_with() -> None:
    pair = make_pair(PASSPHRASE)

    assert pair.by_passphrase.cost == USUAL_COST
    assert bytes(unwrap(pair.by_passphrase, PASSPHRASE).public_key) == pair.public


def test_a_short_passphrase_is_refused_before_a_key_is_made(store: AnyStore, clock: FakeClock) -> None:
    with pytest.raises(WeakPassphrase):
        Keys(store, clock, CHEAP).make("sen nở trước ")

    with pytest.raises(NoKey):
        Keys(store, clock, CHEAP).open("session", PASSPHRASE)


def test_a_forgotten_passphrase_is_replaced_by_the_recovery_sheet(box: Box) -> None:
    box.writing.send(CONDUCT, SCREEN)
    with pytest.raises(WrongPassphrase):
        box.keys.change_passphrase("0000-" * 8, OTHER)

    box.keys.change_passphrase(box.recovery.lower(), OTHER)

    with pytest.raises(WrongPassphrase):
        box.keys.open("session", PASSPHRASE)
    box.keys.open("session", OTHER)
    assert box.handling.opened(1, "session").text == CONDUCT.text
    box.keys.change_passphrase(box.recovery, PASSPHRASE)


def test_a_second_key_is_made_only_on_purpose(box: Box) -> None:
    with pytest.raises(KeyExists):
        box.keys.make(OTHER)

    box.keys.make(OTHER, anew=True)
    box.writing.send(CONDUCT, SCREEN)
    box.keys.open("session", OTHER)

    assert box.handling.opened(1, "session").text == CONDUCT.text


def test_what_an_older_key_sealed_opens_by_its_own_passphrase_alone(box: Box) -> None:
    box.writing.send(CONDUCT, SCREEN)
    box.keys.make(OTHER, anew=True)
    box.keys.open("session", OTHER)
    with pytest.raises(SealError, match="key 1 is not open"):
        box.handling.opened(1, "session")

    box.keys.open("session", PASSPHRASE)

    assert box.handling.opened(1, "session").text == CONDUCT.text
    assert set(box.keys.open_in("session")) == {1, 2}


def test_one_passphrase_of_two_keys_opens_both_and_each_sheet_changes_its_own(box: Box) -> None:
    newer = box.keys.make(PASSPHRASE, anew=True)
    box.keys.open("both", PASSPHRASE)
    box.keys.change_passphrase(box.recovery, OTHER)

    box.keys.open("first", OTHER)
    box.keys.open("second", PASSPHRASE)
    box.keys.change_passphrase(newer, OTHER)

    assert set(box.keys.open_in("both")) == {1, 2}
    assert (set(box.keys.open_in("first")), set(box.keys.open_in("second"))) == ({1}, {2})
    with pytest.raises(WrongPassphrase):
        box.keys.open("session", PASSPHRASE)


def test_a_keyboard_that_sends_marks_apart_opens_the_same_key() -> None:
    apart = unicodedata.normalize("NFD", PASSPHRASE)
    assert apart != PASSPHRASE

    for made, typed in ((PASSPHRASE, apart), (apart, PASSPHRASE)):
        pair = make_pair(made, CHEAP)
        assert bytes(unwrap(pair.by_passphrase, typed).public_key) == pair.public


def test_all_that_the_server_keeps_does_not_open_a_sealed_text(box: Box, store: AnyStore) -> None:
    box.writing.send(CONDUCT, SCREEN)
    with store.reading() as reader:
        kept = MAILBOX_KEPT.on(reader)
        message, key = kept.message(1), kept.newest_key()
        wrappings = [kept.wrapping(1, each) for each in WrappedBy]
    assert message is not None
    assert message.sealed is not None
    assert key is not None

    at_hand = [key.public, *(part for each in wrappings if each for part in (each.box[:32], each.box[-32:]))]

    assert len(at_hand) == 5
    for secret in at_hand:
        with pytest.raises(SealError):
            open_sealed(message.sealed, {1: PrivateKey(secret)})
        for wrapping in wrappings:
            assert wrapping is not None
            with pytest.raises(WrongPassphrase):
                unwrap(wrapping, secret.hex())


def test_a_sealed_text_that_was_changed_is_not_read() -> None:
    private = PrivateKey.generate()
    sealed = seal("Cán bộ", SealingKey(7, bytes(private.public_key)))

    assert open_sealed(sealed, {7: private}) == "Cán bộ"
    assert len(sealed) == len("Cán bộ".encode()) + 50
    with pytest.raises(SealError, match="damaged"):
        open_sealed(sealed[:-1] + bytes([sealed[-1] ^ 1]), {7: private})


def test_the_same_text_sealed_twice_is_not_told_by_its_seal() -> None:
    key = SealingKey(1, bytes(PrivateKey.generate().public_key))

    assert seal("Cán bộ", key) != seal("Cán bộ", key)


def test_a_clock_that_is_put_back_closes_a_key(clock: FakeClock) -> None:
    keys = OpenKeys()
    until = keys.put("session", 1, PrivateKey.generate(), clock())

    assert until - clock() == OPEN_FOR
    assert list(keys.of("session", clock())) == [1]
    with pytest.raises(KeyClosed):
        keys.of("session", clock() - timedelta(seconds=1))


def test_what_is_kept_of_a_receipt_does_not_open_what_is_sealed_for_it(box: Box, store: AnyStore) -> None:
    receipt = box.writing.send(CONDUCT, SCREEN)
    box.handling.answer(1, "Đã nhắc cán bộ ở quầy hai.", "an")
    with store.reading() as reader:
        kept = MAILBOX_KEPT.on(reader)
        step, held = kept.steps(1)[-1], kept.receipts(1)[0]
    assert step.for_writer is not None

    for secret in (bytes.fromhex(held.code_hash), held.public):
        with pytest.raises(SealError):
            open_sealed(step.for_writer, {RECEIPT_KEY_ID: PrivateKey(secret)})

    assert step.words is None
    assert box.writing.seen(receipt.lower()).steps[-1].words == "Đã nhắc cán bộ ở quầy hai."
