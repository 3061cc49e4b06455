"""Something at a printer's address that talks without end, and takes whatever comes."""

import os
import select
import socket
import tty
from pathlib import Path
from typing import Self

from tests.hardware.printing.box_thread import BoxThread


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
        self._thread = BoxThread(self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.stop()
        self._listener.close()
        self._thread.close()
        os.close(self._master)
        os.close(self._slave)

    def _run(self) -> None:
        client: socket.socket | None = None
        end = self._thread.end
        while True:
            talked_to = [self._master, *([client.fileno()] if client else [])]
            ready, free, _ = select.select([*talked_to, self._listener.fileno(), end], talked_to, [])
            if end in ready:
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
