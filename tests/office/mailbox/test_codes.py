"""Receipts as people copy them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from office.mailbox.codes import as_typed, hash_of, new_receipt, new_recovery


def test_a_receipt_is_sixteen_letters_that_are_not_mistaken() -> None:
    codes = {new_receipt() for _ in range(500)}

    assert len(codes) == 500
    assert all(re.fullmatch("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}", code) for code in codes)
    assert len(as_typed(new_recovery())) == 32


def test_a_code_may_be_typed_in_any_case_without_dashes_and_with_letters_mistaken() -> None:
    code = "7K0Q-M9XA-01TV-HJ5B"

    assert (
        hash_of("7koq m9xa oitv hj5b") == hash_of("7K0QM9XA-LlTV.HJ5B".replace("L", "0", 1)) == hash_of(code)
    )
    assert hash_of("7K0Q-M9XA-01TV-HJ5C") != hash_of(code)


@given(st.text())
def test_whatever_is_typed_has_a_hash(text: str) -> None:
    assert len(hash_of(text)) == 64
