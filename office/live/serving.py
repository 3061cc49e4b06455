"""The gevent server: requests and websockets on one loop, the disk on a native thread beside it."""

import signal
import ssl
from collections.abc import Callable
from typing import Any

import gevent
from flask import Flask
from flask_socketio import SocketIO
from gevent.event import Event
from gevent.threadpool import ThreadPool

from office.live.broadcast import SharedFrames, broadcasting_manager
from office.live.client_words import client_words_logger
from office.live.connections import Connections
from office.live.descriptors import most_connections, raise_limit
from office.live.gevent_parts import check_gevent
from office.live.hub import NAMESPACE
from office.live.listening import guarded_lines, listener, without_compression
from office.live.session_ends import end_sessions_at_once, forget_ended_sessions
from office.live.strict_http import StrictServer

_MOST_MESSAGE_BYTES = 16 * 1024
_PING_S = 20
_GRACE_S = 0.3
_ENDING = (signal.SIGINT, signal.SIGTERM)


class NativeThread:
    """Runs work on one thread of the operating system, while greenlets go on. Call it to run work."""

    def __init__(self) -> None:
        self._pool = ThreadPool(1)

    def __call__(self, work: Callable[[], object]) -> object:
        """Run ``work`` to its end and raise what it raises; only the calling greenlet waits."""
        value, error = self._pool.apply(_caught, (work,))
        if error is not None:
            raise error
        return value


def _caught(work: Callable[[], object]) -> tuple[object, BaseException | None]:
    """Return what ``work`` gives or raises: gevent prints a stack trace of what leaves its threads."""
    try:
        return work(), None
    except BaseException as error:  # noqa: BLE001  # raised anew where it is waited for
        return None, error


def open_socketio(app: Flask) -> SocketIO:
    """Return the Socket.IO of ``app``, with shared frames and no cross-origin visitors."""
    socketio = SocketIO(
        app,
        async_mode="gevent",
        client_manager=broadcasting_manager(),
        manage_session=False,
        # No event of a client is listened to: none is worth a greenlet, whose errors nobody would catch.
        async_handlers=False,
        namespaces=[NAMESPACE],
        max_http_buffer_size=_MOST_MESSAGE_BYTES,
        ping_interval=_PING_S,
        logger=False,
        engineio_logger=client_words_logger(),
    )
    end_sessions_at_once(socketio.server.eio)
    forget_ended_sessions(socketio.server.eio)
    return socketio


def close_socketio(socketio: SocketIO) -> None:
    """End what runs for its clients beside their requests: it would keep the office in memory."""
    server = socketio.server
    if isinstance(server.manager, SharedFrames):
        server.manager.close()
    # Only one that has not begun may be killed: once it has, it takes that for a fault and goes on.
    if server.eio.service_task_event:
        server.shutdown()
    elif server.eio.service_task_handle is not None:
        server.eio.service_task_handle.kill()


def open_server(app: Flask, host: str, port: int, tls: ssl.SSLContext | None = None) -> Any:
    """Return a gevent server that listens already, for ``serve_until_told``. Raises OSError.

    Raises RuntimeError where gevent lacks what is replaced in it: see ``gevent_parts.py``.
    With ``tls`` it speaks https. No access log: an address can hold a ticket's key.
    """
    check_gevent()
    # Else each greenlet keeps who started it, 2.5 kB, which nobody here ever asks.
    gevent.config.track_greenlet_tree = False
    by_tls = {} if tls is None else {"ssl_context": tls}
    application = guarded_lines(without_compression(app.wsgi_app), _MOST_MESSAGE_BYTES)
    connections = Connections(most_connections(raise_limit()))
    return StrictServer(listener(host, port), application, connections, log=None, error_log=None, **by_tls)


class Ending:
    """Why a server ends: it is told by a signal, or turns by itself, to be begun anew as another office.

    A signal that comes after a turn still ends it for good: ``is_for_good`` tells until the very end.
    """

    def __init__(self) -> None:
        self._told, self._turned, self._signals = Event(), False, 0

    @property
    def is_for_good(self) -> bool:
        """Whether nothing is to be begun anew."""
        return self._signals > 0 or not self._turned

    def turn(self) -> None:
        """Have the server end, to be begun anew."""
        self._turned = True
        self._told.set()

    def signalled(self, *_: object) -> None:
        """Have the server end for good."""
        self._signals += 1
        self._told.set()

    def wait(self) -> None:
        """Wait until the server is to end."""
        self._told.wait()


def serve_until_told(server: Any, on_start: Callable[[], None], ending: Ending | None = None) -> None:
    """Serve until SIGINT or SIGTERM, or until ``ending`` turns; then give requests under way a moment.

    ``on_start`` is called once requests are taken. A signal that comes before that ends it just as well; one
    that comes after the first is only noted: what is saved at the end must not be cut off.
    """
    ending = ending or Ending()
    watchers = [gevent.signal_handler(number, ending.signalled) for number in _ENDING]
    server.start()
    on_start()
    ending.wait()
    for watcher, number in zip(watchers, _ENDING, strict=True):
        watcher.cancel()
        signal.signal(number, ending.signalled)
    server.stop()
    # Requests are answered within milliseconds; screens' lines, which never end, are not waited for.
    gevent.sleep(_GRACE_S)
