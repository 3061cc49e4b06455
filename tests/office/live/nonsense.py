"""What a client may say that makes no sense, with a word of its own that no log may repeat."""

import json
import os
import socket
import struct
from collections.abc import Callable
from contextlib import suppress

WORD = "kxqvbz"
"""The client's own word, in every piece of nonsense."""
PATIENCE_S = 30
_LIVE = f"/socket.io/?EIO=4&{WORD}={WORD}"
_UPGRADE = f"GET {_LIVE}&transport=websocket HTTP/1.1\r\nHost: {WORD}\r\nUpgrade: websocket\r\n"
_AGREED = "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
_KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
_POST = f"POST {_LIVE}&transport=polling HTTP/1.1\r\nHost: x\r\n"
_JSON = "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"

BARE: list[bytes] = [
    text.encode("latin-1")
    for text in (
        f"{_UPGRADE}{_AGREED}\r\n",
        f"{_UPGRADE}{_AGREED}Sec-WebSocket-Key: {WORD}\r\n\r\n",
        f"{_UPGRADE}Connection: Upgrade\r\nSec-WebSocket-Version: 8\r\n{_KEY}\r\n",
        f"{_UPGRADE}Connection: Upgrade\r\nSec-WebSocket-Version: {WORD}\r\n{_KEY}\r\n",
        f"{_UPGRADE}Connection: keep-alive\r\nSec-WebSocket-Version: 13\r\n{_KEY}\r\n",
        f"{_UPGRADE}Sec-WebSocket-Version: 13\r\n{_KEY}\r\n",
        f"{_UPGRADE}{_AGREED}{_KEY}Sec-WebSocket-Protocol: ,\r\n\r\n",
        f"{_UPGRADE}{_AGREED}{_KEY}Upgrade: \xea{WORD}\r\n\r\n",
        f"{_UPGRADE.replace('websocket HTTP/1.1', 'websocket HTTP/1.0')}Connection: Upgrade\r\n{_KEY}\r\n",
        f"{_UPGRADE.replace('EIO=4', 'EIO=3')}{_AGREED}{_KEY}\r\n",
        f"{_UPGRADE.replace('transport=websocket', f'transport={WORD}')}{_KEY}\r\n",
        f"GET {_LIVE}&transport=websocket HTTP/1.1\r\nHost: x\r\n\r\n",
        f"GET {_LIVE}&transport=polling&sid={WORD} HTTP/1.1\r\nHost: x\r\n\r\n",
        f"GET {_LIVE}&transport=polling&j={WORD} HTTP/1.1\r\nHost: x\r\n\r\n",
        f"GET /socket.io/?%ff%00{WORD}&transport=polling HTTP/1.1\r\nHost: x\r\n\r\n",
        f"{WORD} {_LIVE}&transport=polling HTTP/1.1\r\nHost: x\r\n\r\n",
        f"PUT {_LIVE}&transport=polling HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\n{WORD}",
        f"{_POST}Content-Length: 6\r\n\r\n{WORD}",
        f"{_POST}Content-Length: {WORD}\r\n\r\n",
        f"{_POST}Content-Length: 100\r\n\r\n{WORD}",
        f"{_POST}Transfer-Encoding: chunked\r\n\r\n\r\n{WORD}\r\n0\r\n\r\n",
        f"{_POST}Transfer-Encoding: chunked\r\n\r\n{WORD}",
        f"{_JSON}Transfer-Encoding: chunked\r\n\r\n{WORD}\r\n\r\n",
        f"{_JSON}Transfer-Encoding: chunked\r\n\r\n;{WORD}\r\n{{}}\r\n0\r\n\r\n",
        f"{_JSON}Content-Length: 9\r\n\r\n{WORD}",
        f"{_JSON}Content-Length: 6\r\n\r\n{WORD}",
        f'{_JSON}Content-Length: 20\r\n\r\n{{"{WORD}": "\xff\xff\xff\xff"}}',
        f"{_JSON}Content-Length: 15000\r\n\r\n{'[' * 15_000}",
        f'{_JSON}Content-Length: 38\r\n\r\n{{"login": ["{WORD}"], "password": 1e99}}',
        f"{_JSON.replace('/json', f'/json; charset={WORD}')}Content-Length: 6\r\n\r\n{WORD}",
        f"{_JSON.replace('application/json', f'multipart/{WORD}; boundary=')}Content-Length: 0\r\n\r\n",
        f"GET /hall?{WORD}=%zz%ff HTTP/1.1\r\nHost: {WORD}\r\nCookie: mot_cua={WORD}; =\r\n\r\n",
        f"GET /api/v1/hall HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {WORD}\xea\r\n\r\n",
        f"GET /api/v1/hall HTTP/1.1\r\nHost: x\r\nAuthorization: Basic {WORD}\r\n\r\n",
        f"GET /api/v1/hall HTTP/1.1\r\nHost: x\r\nX-Device: {WORD}\xea\r\nRange: bytes={WORD}\r\n\r\n",
        f"GET /static/{WORD}%00 HTTP/1.1\r\nHost: x\r\nIf-Modified-Since: {WORD}\r\n\r\n",
        f"GET /manager HTTP/1.1\r\nHost: x:{WORD}\r\nIf-None-Match: {WORD}\r\n\r\n",
        f"GET /manager HTTP/1.1\r\nHost: [::{WORD}]\r\n\r\n",
        "GET /manager HTTP/1.1\r\nHost: [1::::2]\r\n\r\n",
        f"GET /static/..%2f{WORD} HTTP/1.1\r\nHost: x\r\nAccept: {WORD};q={WORD}\r\n\r\n",
        f"GET /t/{WORD}%ED%A0%80 HTTP/1.1\r\nHost: x\r\nAccept-Language: {WORD}\r\n\r\n",
        f"GET /sign-in?next=//[{WORD} HTTP/1.1\r\nHost: [{WORD}\r\n\r\n",
        f"GET / {WORD}\r\n\r\n",
        f"{WORD}\r\n\r\n",
        f"GET /{WORD * 2_000} HTTP/1.1\r\n\r\n",
        f"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03{WORD}\r\n\r\n",
        f"\x16\x03\x01{WORD}",
        f"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n{WORD}",
    )
]
"""Whole connections."""


def _frame(
    opcode: int, payload: bytes, *, is_masked: bool = True, reserved: int = 0, is_last: bool = True
) -> bytes:
    first = (0x80 if is_last else 0) | reserved << 4 | opcode
    mask = os.urandom(4) if is_masked else b""
    length = len(payload)
    size = (
        bytes([length | (0x80 if is_masked else 0)]) if length < 126 else b"\xfe" + struct.pack("!H", length)
    )
    body = bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload)) if is_masked else payload
    return bytes([first]) + size + mask + body


def _said(text: str) -> bytes:
    return _frame(1, text.encode())


_CONNECT = _said("40/live,")
FRAMES: list[bytes] = [
    _said(""),
    _frame(2, b""),
    _frame(1, b"\xff\xfe" + WORD.encode()),
    _frame(2, WORD.encode()),
    _frame(1, b"4", is_masked=False),
    _frame(1, b"4", reserved=4),
    _frame(3, WORD.encode()),
    _frame(0, WORD.encode()),
    _frame(1, b"42", is_last=False) + _frame(1, b"4"),
    _frame(8, b"\x03"),
    _frame(8, b"\x00\x01" + WORD.encode()),
    _frame(9, b"x" * 126),
    _frame(1, b"4" * 17_000),
    _said(WORD),
    _said(f"9{WORD}"),
    _said("²"),
    _said(f"0{WORD}"),
    _said(f"2{WORD}"),
    _said(f"5{WORD}"),
    _said("6"),
    _said("b!!"),
    _said("ba"),
    _said(f"4{WORD}"),
    _said("4"),
    _said("49"),
    _said(f"4{'[' * 15_000}"),
    _said(f"40/{WORD},"),
    _said(f'40/live,"{WORD}"'),
    _said(f'40/live,["{WORD}"]'),
    _said(f'40/live,{{"token": ["{WORD}"]}}'),
    _said(f'40/live,{{"token": "{WORD}"}}'),
    _said(f'40/live,{{"follow": {{"{WORD}": 1}}}}'),
    _said(f'40/live,{{"follow": "ticket", "key": "{WORD}"}}'),
    _said("44/live,"),
    _said("43/live,1[]"),
    _CONNECT + _said("42/live,[]"),
    _CONNECT + _said(f'42/live,[{{"{WORD}": 1}}]'),
    _CONNECT + _said(f'42/live,[["{WORD}"]]'),
    _CONNECT + _said(f'42/live,{{"{WORD}": 1}}'),
    _CONNECT + _said(f'42/live,"{WORD}"'),
    _CONNECT + _said("42/live,7"),
    _CONNECT + _said("42/live,null"),
    _CONNECT + _said(f'42/live,["{WORD}", 1, 2]'),
    _CONNECT + _said(f'42/live,12["connect", "{WORD}"]'),
    _CONNECT + _said(f'42/live,13["disconnect", "{WORD}"]'),
    _CONNECT + _said(f'43/live,{"9" * 400}["{WORD}"]'),
    _CONNECT + _said(f'43/live,5{{"{WORD}": 1}}'),
    _CONNECT + _said(f'451-/live,["{WORD}", {{"_placeholder": true, "num": 7}}]') + _frame(2, b"x"),
    _CONNECT + _said(f'451-/live,["{WORD}", {{"_placeholder": true, "num": "x"}}]') + _frame(2, b"x"),
    _CONNECT + _said(f"4599-/live,[]{WORD}"),
    _CONNECT + _said("41/live,") + _said("41/live,"),
    _CONNECT + _CONNECT,
]
"""What comes over a websocket that was opened as it should be."""


def speak(port: int, sent: bytes) -> None:
    """Send it and break the connection off, half of the time with a reset."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S) as raw, suppress(OSError):
        _send_last(raw, sent)


def speak_websocket(port: int, frames: bytes) -> None:
    """Open a websocket, send the frames, and leave once the server has said all it has to say."""
    good = f"{_UPGRADE}{_AGREED}{_KEY}\r\n".encode()
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S) as raw, suppress(OSError):
        raw.sendall(good)
        _until(raw, b"sid")
        _send_last(raw, frames)


def speak_polling(port: int, said: bytes) -> None:
    """Open a session by polling, post what was said, and leave with a reset."""
    opening = f"GET {_LIVE}&transport=polling HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S) as raw, suppress(OSError):
        raw.sendall(opening)
        heard = _until(raw, b"}")
        sid = json.loads(heard[heard.index(b"{") :])["sid"]
        head = f"{_POST.replace('&transport', f'&sid={sid}&transport')}Content-Length: {len(said)}\r\n\r\n"
        raw.sendall(head.encode() + said)
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raw.recv(1 << 16)


def _send_last(raw: socket.socket, sent: bytes) -> None:
    """Send it as the last that is said, and hear the other side out."""
    raw.sendall(sent)
    raw.shutdown(socket.SHUT_WR)
    while raw.recv(1 << 16):
        pass


def _until(raw: socket.socket, mark: bytes) -> bytes:
    heard = b""
    while mark not in heard:
        piece = raw.recv(1 << 16)
        if not piece:
            raise ConnectionError("the server hung up")
        heard += piece
    return heard


POLLED = [
    b"",
    b"d=",
    b"\xff\xfe",
    WORD.encode(),
    b"4\x1e" * 40,
    b'40/live,["x"]\x1e42/live,[{}]',
    b"\x1e",
    b"b!",
]
"""What is posted to a session by polling."""

ALL: list[Callable[[int], None]] = [
    *(lambda port, sent=sent: speak(port, sent) for sent in BARE),
    *(lambda port, sent=sent: speak_websocket(port, sent) for sent in FRAMES),
    *(lambda port, sent=sent: speak_polling(port, sent) for sent in POLLED),
]
"""Each says one thing to the server at that port, and waits until it was heard."""
