"""A password that anybody would try first is not taken; any other of eight letters is."""

import json
import re

import pytest

from office.web.poor_passwords import _FEWEST_DIFFERENT, _FEWEST_OWN, _FILE, Poor, why_poor
from office.web.sessions import _SHORTEST
from office.words.catalogue import entries
from tests.office.web.web_office import PASSWORD, Caller, WebOffice, body_of, code_of

OWN_PASSWORD = "/api/v1/session/password"
OFFICE = "Trung tâm Phục vụ hành chính công phường Thử Nghiệm"


def test_the_list_has_more_than_three_thousand_of_the_commonest() -> None:
    assert len(set(json.loads(_FILE.read_text()))) >= 3_000


@pytest.mark.parametrize(
    "password",
    [
        "password",
        "PASSWORD1",
        "123456789",
        "qwertyuiop",
        "anhyeuem",
        "aaaaaaaa",
        "Mật khẩu 2026",
        "motcua2026!",
        "Một Cửa 123",
        "officer-12345",
        "nguyen.van.an1",
        "NGUYENVANAN99",
        OFFICE,
        OFFICE.upper() + "1",
    ],
)
def test_what_anybody_would_try_is_poor(password: str) -> None:
    assert why_poor(password, "nguyen.van.an", OFFICE)


@pytest.mark.parametrize(
    "password",
    [
        "ba con mèo trắng",
        "của riêng Lan",
        "tháng mười mưa",
        "x7!kqPz2",
        "lan rừng trên đồi",
        "phường em có hoa",
        "出生登記の窓口です",
        "12 con gà trống choai",
    ],
)
def test_what_only_its_owner_knows_is_taken(password: str) -> None:
    assert why_poor(password, "lan", OFFICE) is None


@pytest.mark.parametrize(
    ("login", "password"), [("x", "x9#k2!7$"), ("ab", "ab12345678cd"), ("7b", "b@7$1_9!")]
)
def test_one_or_two_letters_that_are_the_login_make_no_password_poor(login: str, password: str) -> None:
    assert why_poor(password, login, OFFICE) is None


@pytest.mark.parametrize(
    ("password", "reason", "part"),
    [
        ("12345678", "too_common", ""),
        ("abab1abab", "few_letters", ""),
        ("lan-2026-vn", "holds_login", "lan"),
        ("phuong2026!", "holds_word", "phuong"),
        ("Phường Một Cửa 26", "holds_word", "motcua"),
        (OFFICE + "1", "holds_office", "trungtamphucvuhanhchinhcongphuongthunghiem"),
    ],
)
def test_it_is_told_which_part_is_too_easy(password: str, reason: str, part: str) -> None:
    assert why_poor(password, "lan", OFFICE) == Poor(reason, part)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_s_example_is_good_and_is_refused_itself(language: str) -> None:
    (example,) = re.findall("“(.+)”", str(entries(language)["web-password-rule"].message))

    refused = why_poor(example, "lan", OFFICE)

    assert refused is not None
    assert refused.reason == "too_common"
    assert why_poor(f"{example} xanh", "lan", OFFICE) is None


def test_the_page_says_the_whole_rule_before(context: WebOffice, officer: Caller) -> None:
    page = officer.page("/password").text

    assert "ba con mèo trắng ngủ trưa" in page
    assert "tên đăng nhập, tên cơ quan" in page


def test_a_poor_new_password_is_refused_with_its_reason(context: WebOffice, officer: Caller) -> None:
    refusal = officer.put(OWN_PASSWORD, {"old": PASSWORD, "new": "Motcua@2026"})

    assert code_of(refusal) == "invalid_request"
    assert body_of(refusal)["details"]["reason"] == "holds_word"
    assert context.anyone().post("/api/v1/session", {"login": "an", "password": PASSWORD}).status_code == 200


@pytest.mark.parametrize(
    "new", ["x" * 50 + " một câu dài " + "y" * 60, "  hai đầu trống  ", "Chữ Hoa và dấu"]
)
def test_a_password_is_taken_exactly_as_typed(context: WebOffice, officer: Caller, new: str) -> None:
    assert officer.put(OWN_PASSWORD, {"old": PASSWORD, "new": new}).status_code == 200

    for typed in (new, new.swapcase(), f"{new}!", new[:20], new.strip() if new != new.strip() else new[1:]):
        answer = context.anyone().post("/api/v1/session", {"login": "an", "password": typed})
        assert (answer.status_code == 200) is (typed == new), typed


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ("vi", ("khác mật khẩu đang dùng", "tên đăng nhập", "tên cơ quan", "nhiều người dùng")),
        ("en", ("differs from the present one", "login", "office's name", "many people use")),
    ],
)
def test_the_whole_rule_is_said_before_a_password_is_refused(language: str, named: tuple[str, ...]) -> None:
    rule = " ".join(
        str(entries(language)[name].message) for name in ("web-password-rule", "web-password-rule-not")
    )

    assert [part for part in named if part not in rule] == []
    numbers = set(map(int, re.findall(r"\b\d\b", rule)))
    assert numbers == {_SHORTEST, _FEWEST_DIFFERENT, _FEWEST_OWN}
