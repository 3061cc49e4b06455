"""Texts that look alike are one text, however a keyboard or a system put their letters together."""

from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest
from argon2 import PasswordHasher

from display.playlist import read_playlist
from office.commands.enrol import Desk
from office.people import Role
from office.people.accounts import Accounts
from office.people.secrets import hash_of_password, is_password
from office.settings import load
from office.voice.clips import Language
from office.voice.texts import text_clip
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of
from tests.running_server import ROOT

SIGN_IN, OWN_PASSWORD = "/api/v1/session", "/api/v1/session/password"
TYPED = "Mật khẩu của tổ một"
NFC, NFD = normalize("NFC", TYPED), normalize("NFD", TYPED)
Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")
MIXED = NFC[:8] + NFD[9:]
_QUICK = PasswordHasher(memory_cost=8, time_cost=1, parallelism=1)


def test_the_forms_differ() -> None:
    assert len({NFC, NFD}) == 2


@pytest.mark.parametrize("set_as", [NFC, NFD])
@pytest.mark.parametrize("typed", [NFC, NFD])
def test_a_password_is_one_in_both_forms(set_as: str, typed: str) -> None:
    assert is_password(typed, hash_of_password(set_as))


def test_a_wide_letter_is_the_plain_one() -> None:
    assert is_password("ｍật khẩu１２３", hash_of_password("mật khẩu123"))


@pytest.mark.parametrize("kept_as", [NFC, NFD, MIXED])
def test_a_password_kept_in_another_form_still_opens_and_is_kept_anew(
    context: WebOffice, kept_as: str
) -> None:
    officer = context.hire("an")
    with_old_hash(context, kept_as)
    typed = kept_as if kept_as is MIXED else NFC

    assert context.anyone().post(SIGN_IN, {"login": "an", "password": typed}).status_code == 200

    for form in (NFC, NFD):
        if kept_as is not MIXED:
            assert context.anyone().post(SIGN_IN, {"login": "an", "password": form}).status_code == 200
    kept = context.accounts.password("an")
    assert kept is not None
    assert is_password(normalize("NFKC", typed), kept[0])
    assert context.accounts.officer("an") == officer, "no session ends by it"


def with_old_hash(context: WebOffice, kept_as: str) -> None:
    """Keep a hash as it was made before passwords had one form."""
    kept = context.accounts.password("an")
    assert kept is not None
    context.accounts.keep_hash("an", _QUICK.hash(kept_as), instead_of=kept[0])


def test_the_same_password_in_another_form_is_no_new_one(context: WebOffice) -> None:
    context.hire("an")
    with_old_hash(context, NFC)
    an = context.anyone()
    an.headers["X-CSRF-Token"] = body_of(an.post(SIGN_IN, {"login": "an", "password": NFC}))["csrf_token"]

    assert code_of(an.put(OWN_PASSWORD, {"old": NFC, "new": NFD})) == "invalid_request"
    assert code_of(an.put(OWN_PASSWORD, {"old": NFC, "new": normalize("NFD", "ệệệựự")})) == "invalid_request"


@pytest.mark.parametrize("login", ["an", "An", " an ", "ａｎ"])
def test_a_login_is_found_however_it_is_typed(context: WebOffice, login: str) -> None:
    context.hire("an")
    context.hire("binh")

    answer = context.anyone().post(SIGN_IN, {"login": login, "password": "một mật khẩu"})

    assert answer.status_code == 200
    assert body_of(answer)["officer"]["login"] == "an"


def test_a_config_is_the_same_in_both_forms(tmp_path: Path) -> None:
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    composed, decomposed = tmp_path / "nfc.toml", tmp_path / "nfd.toml"
    composed.write_text(normalize("NFC", text), encoding="utf-8")
    decomposed.write_text(normalize("NFD", text), encoding="utf-8")

    assert decomposed.read_text(encoding="utf-8") != text
    assert load(decomposed).office == load(composed).office


def test_a_code_is_looked_up_in_one_form(manager: Caller) -> None:
    refusal = manager.post("/api/v1/tickets", {"field": normalize("NFD", "ĐẾ")})

    assert normalize("NFC", "ĐẾ") in body_of(refusal)["detail"]


def test_a_text_is_read_by_its_clip_in_both_forms() -> None:
    assert text_clip(NFD, Language.VIETNAMESE) == text_clip(NFC, Language.VIETNAMESE)


@pytest.mark.parametrize("on_disk", FORMS)
@pytest.mark.parametrize("in_list", FORMS)
def test_the_file_of_a_notice_is_found_in_both_forms(
    context: WebOffice, tmp_path: Path, on_disk: Form, in_list: Form
) -> None:
    folder = tmp_path / "notices"
    folder.mkdir()
    (folder / normalize(on_disk, "đọc số.png")).touch()
    playlist = '[[notice]]\nfile = "đọc số.png"\n'
    (folder / "playlist.toml").write_text(normalize(in_list, playlist), encoding="utf-8")
    object.__setattr__(context.settings, "notices", folder)

    assert read_playlist(context.settings).faults == ()


def test_the_desk_takes_a_login_in_any_form(context: WebOffice) -> None:
    desk = Desk(context.settings, Accounts(context.store), context.clock(), "http://x")

    desk.add_officer("An", Role.OFFICER, None, may_choose=False)
    desk.disable_officer("ａｎ")

    officer = context.accounts.officer("an")
    assert officer is not None
    assert officer.disabled
