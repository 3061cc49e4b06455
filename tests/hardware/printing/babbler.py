"""Something at a printer's address that talks without end, and takes whatever comes."""

import os
import select
import socket
import threading
import tty
from pathlib import Path
from typing import Self


class Babbler:
    """Says ``said`` over and over to whoever is there: on a port of this machine, on a device at ``path``."""

    def __init__(self, said: bytes, path: Path) -> None:
        self.path = path
        self._said = said
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        path.symlink_to(os.ttyname(self._slave))
        self._end, self._ended = os.pipe()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        os.write(self._ended, b"x")
        self._thread.join(10)
        assert not self._thread.is_alive()
        self._listener.close()
        for descriptor in (self._end, self._ended, self._master, self._slave):
            os.close(descriptor)

    def _run(self) -> None:
        client: socket.socket | None = None
        while True:
            talked_to = [self._master, *([client.fileno()] if client else [])]
            ready, free, _ = select.select([*talked_to, self._listener.fileno(), self._end], talked_to, [])
            if self._end in ready:
                break
            if self._listener.fileno() in ready:
                if client is not None:
                    client.close()
                client, _ = self._listener.accept()
                client.setblocking(False)
                continue
            for descriptor in {*ready, *free} & set(talked_to):
                try:
                    if descriptor in ready and not os.read(descriptor, 65536):
                        raise ConnectionResetError
                    if descriptor in free:
                        os.write(descriptor, self._said)
                except BlockingIOError:
                    pass
                except OSError:
                    if client is not None and descriptor == client.fileno():
                        client.close()
                        client = None
        if client is not None:
            client.close()
