"""How the server listens: small answers leave at once, and websockets are not compressed."""

import socket
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import gevent.socket

# All screens of an office come back in the same moment after a restart.
BACKLOG = 1024


def listener(host: str, port: int) -> gevent.socket.socket:
    """Return a bound, listening socket for gevent's `WSGIServer`; port 0 takes a free one.

    Its connections inherit TCP_NODELAY: without it each POST on a kept connection waits for the client's
    delayed acknowledgement, some 40 ms. Raises OSError if the address is unknown or taken.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listening = gevent.socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        listening.bind(address)
        listening.listen(BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def without_compression(application: WSGIApplication) -> WSGIApplication:
    """Return the application with every websocket's offer of extensions hidden from it.

    simple-websocket accepts permessage-deflate from any browser that offers it, and then keeps some 95 kB of
    compression state for each.
    """

    def uncompressed(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return application(environ, start_response)

    return uncompressed
