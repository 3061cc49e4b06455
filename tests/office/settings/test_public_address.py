"""Where a server answers that was started on another port than the configuration's."""

import pytest

from office.settings.public_address import address_at


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://192.168.1.10:8080", "http://192.168.1.10:8081"),
        ("http://motcua.phuong.example", "http://motcua.phuong.example:8081"),
        ("https://[2001:db8::1]:8443", "http://[2001:db8::1]:8081"),
        ("", "http://127.0.0.1:8081"),
    ],
)
def test_the_office_s_name_is_kept_with_the_port_that_was_typed(address: str, says: str) -> None:
    assert address_at(address, "127.0.0.1", 8081) == says
