"""Where a server answers that was started on another address or port than the configuration's."""

import pytest

from office.settings.public_address import address_when_started
from office.settings.values import ServerSettings


def listening(address: str, host: str = "0.0.0.0") -> ServerSettings:
    """An office's settings: it listens on that host, port 8080, and is reached at ``address``."""
    return ServerSettings(host=host, port=8080, address=address)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://192.168.1.10:8080", "http://192.168.1.10:8081"),
        ("http://motcua.phuong.example", "http://motcua.phuong.example:8081"),
        ("https://[2001:db8::1]:8443", "http://[2001:db8::1]:8081"),
    ],
)
def test_the_office_s_name_is_kept_with_the_port_that_was_typed(address: str, says: str) -> None:
    assert address_when_started(listening(address), "0.0.0.0", 8081) == says


def test_without_a_name_it_is_where_it_listens() -> None:
    assert address_when_started(listening(""), "127.0.0.1", 8081) == "http://127.0.0.1:8081"


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.7"])
def test_started_on_one_other_address_it_answers_only_there(host: str) -> None:
    settings = listening("http://192.168.1.10:8080")

    assert address_when_started(settings, host, 8080) == f"http://{host}:8080"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.7"])
def test_started_where_config_says_or_everywhere_it_keeps_the_office_s_address(host: str) -> None:
    settings = listening("http://motcua.phuong.example:8080", host="10.0.0.7")

    assert address_when_started(settings, host, 8080) == "http://motcua.phuong.example:8080"
