"""A store closed while threads read from it: they are told so, and the process lives on."""

import subprocess
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

from office.store.sqlite import SqliteStore
from office.tickets.store import StoreClosedError

_STORES = 20
_PATIENCE_S = 120
_LONG = (
    "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 3000)"
    " SELECT sum(n) FROM numbers"
)
"""Long enough that a close falls into it."""


def close_in_use() -> None:
    """Close one store after the other beside two threads that look up and one that reads."""
    for _ in range(_STORES):
        with TemporaryDirectory() as folder:
            store = SqliteStore(Path(folder))
            began = threading.Semaphore(0)
            told: list[str] = []

            def look_up(store: SqliteStore = store, began: threading.Semaphore = began) -> None:
                while True:
                    store.look_up(_LONG)
                    began.release()

            def read(store: SqliteStore = store, began: threading.Semaphore = began) -> None:
                while True:
                    with store.reading() as reader:
                        reader.entries(0, 100)
                    began.release()

            def until_told(work: object, told: list[str] = told) -> None:
                try:
                    assert callable(work)
                    work()
                except StoreClosedError:
                    told.append("closed")

            threads = [threading.Thread(target=until_told, args=(work,)) for work in (look_up, look_up, read)]
            for thread in threads:
                thread.start()
            for _ in threads:
                began.acquire()
            store.close()
            for thread in threads:
                thread.join()
            assert told == ["closed"] * len(threads)


def test_a_store_closed_while_threads_read_ends_no_process() -> None:
    process = subprocess.run(
        [sys.executable, "-m", __name__], stderr=subprocess.PIPE, text=True, timeout=_PATIENCE_S, check=False
    )

    assert process.returncode == 0, process.stderr


if __name__ == "__main__":
    close_in_use()
