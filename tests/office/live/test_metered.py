"""Words on a websocket are counted one by one, however they come; addresses of one network are one."""

import pytest
from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, BytesMessage, Ping, Request, TextMessage

from office.live.metered import WordMeter
from office.live.origins import origin_of


@pytest.fixture
def spoken() -> bytes:
    """Seven frames of all lengths, as another's code makes them."""
    browser, server = WSConnection(ConnectionType.CLIENT), WSConnection(ConnectionType.SERVER)
    server.receive_data(browser.send(Request(host="x", target="/")))
    next(server.events())
    browser.receive_data(server.send(AcceptConnection()))
    list(browser.events())
    words = [
        Ping(),
        TextMessage("3"),
        Ping(b"x" * 125),
        TextMessage("", message_finished=False),
        TextMessage("x" * 300),
        BytesMessage(b"x" * 70_000),
        Ping(),
    ]
    return b"".join(browser.send(word) for word in words)


@pytest.mark.parametrize("step", [1, 2, 5, 512, 1_000_000])
def test_every_frame_is_one_word_however_it_comes(spoken: bytes, step: int) -> None:
    meter = WordMeter(None)

    words = sum(meter.count(spoken[at : at + step]) for at in range(0, len(spoken), step))

    assert words == 7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"),
        ("10.0.0.1", "::ffff:10.0.0.1"),
        ("fe80::1%eth0", "fe80::2%eth0"),
    ],
)
def test_addresses_of_one_network_are_one(one: str, other: str) -> None:
    assert origin_of(one) == origin_of(other)


def test_other_networks_are_others() -> None:
    assert (
        len({origin_of(one) for one in ("10.0.0.1", "10.0.0.2", "2001:db8:1:2::1", "2001:db8:1:3::1")}) == 4
    )
