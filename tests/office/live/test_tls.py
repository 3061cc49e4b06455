"""A certificate that cannot work is found before the server starts, and its fault named."""

import ssl
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from office.live.tls import TlsError, names, open_tls, warnings
from tests.certificates import Certificates, made

NOW = datetime.now(UTC)


@pytest.fixture
def files(tmp_path: Path) -> Certificates:
    return made(tmp_path / "tls", "127.0.0.1", "motcua.example")


def fault(certificate: Path, key: Path, now: datetime = NOW) -> str:
    with pytest.raises(TlsError) as caught:
        open_tls(certificate, key, now)
    return str(caught.value)


def test_good_files_speak_tls_1_2_and_1_3_and_nothing_older(files: Certificates) -> None:
    context = open_tls(files.certificate, files.key, NOW)

    assert context.minimum_version is ssl.TLSVersion.TLSv1_2
    assert context.maximum_version is ssl.TLSVersion.MAXIMUM_SUPPORTED
    assert warnings(context, files.certificate, "127.0.0.1", NOW) == []


def test_every_cipher_has_forward_secrecy_and_authenticates(files: Certificates) -> None:
    for cipher in open_tls(files.certificate, files.key, NOW).get_ciphers():
        assert cipher["aead"], cipher["name"]
        assert cipher["name"].startswith(("ECDHE-", "TLS_")), cipher["name"]
        assert cipher["strength_bits"] >= 128, cipher["name"]


def test_files_that_are_not_there_are_told_together(tmp_path: Path) -> None:
    told = fault(tmp_path / "none.pem", tmp_path / "no-key.pem")

    assert "server.certificate" in told
    assert "none.pem cannot be read (No such file or directory)" in told
    assert "no-key.pem cannot be read" in told


def test_a_key_everyone_can_read_is_refused(files: Certificates) -> None:
    files.key.chmod(0o644)

    assert "everyone on this machine can read" in fault(files.certificate, files.key)


def test_a_key_its_group_can_read_is_taken(files: Certificates) -> None:
    files.key.chmod(0o640)

    assert open_tls(files.certificate, files.key, NOW)


def test_another_certificates_key_is_refused(files: Certificates, tmp_path: Path) -> None:
    other = made(tmp_path / "other")

    assert "is not the key of" in fault(files.certificate, other.key)


@pytest.mark.parametrize(
    "text", ["", "not PEM", "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n"]
)
def test_a_file_without_a_certificate_is_refused(files: Certificates, text: str) -> None:
    files.certificate.write_text(text)

    assert "holds no certificate in PEM form" in fault(files.certificate, files.key)


def test_a_file_without_a_key_is_refused(files: Certificates) -> None:
    files.key.write_text("not PEM")

    assert "holds no key in PEM form" in fault(files.certificate, files.key)


def test_a_key_with_a_passphrase_is_refused_and_nobody_is_asked_for_it(
    files: Certificates, tmp_path: Path
) -> None:
    locked = tmp_path / "locked.pem"
    openssl = ["openssl", "pkcs8", "-topk8", "-in", str(files.key), "-out", str(locked), "-passout", "pass:x"]
    subprocess.run(openssl, check=True, capture_output=True)
    locked.chmod(0o600)

    assert "wants a passphrase" in fault(files.certificate, locked)


@pytest.mark.parametrize(("begins_d", "ends_d"), [(-10, -1), (1, 10)])
def test_a_certificate_that_is_not_good_today_is_refused(tmp_path: Path, begins_d: int, ends_d: int) -> None:
    begins, ends = NOW + timedelta(days=begins_d), NOW + timedelta(days=ends_d)
    files = made(tmp_path / "tls", not_before=begins, not_after=ends)

    assert f"is good from {begins:%F} to {ends:%F} only" in fault(files.certificate, files.key)
    assert open_tls(files.certificate, files.key, begins + timedelta(hours=1))


def test_a_certificate_that_expires_within_a_month_is_warned_of(tmp_path: Path) -> None:
    ends = NOW + timedelta(days=20)
    files = made(tmp_path / "tls", not_after=ends)
    context = open_tls(files.certificate, files.key, NOW)

    (line,) = warnings(context, files.certificate, "127.0.0.1", NOW)

    assert f"expires on {ends:%F}" in line


@pytest.mark.parametrize(
    ("host", "is_named"),
    [("127.0.0.1", True), ("motcua.example", True), ("192.168.1.10", False), ("example", False)],
)
def test_a_certificate_for_another_address_is_found(files: Certificates, host: str, is_named: bool) -> None:
    context = open_tls(files.certificate, files.key, NOW)

    assert names(context, files.certificate, host) is is_named
    assert bool(warnings(context, files.certificate, host, NOW)) is not is_named
