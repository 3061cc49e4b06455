"""Takes what a manager changes by hand: one procedure, its everyday names, what people's words mean here."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from sqlite_utils.utils import sqlite3

from office.procedures import own_words
from office.procedures.beside import Beside
from office.procedures.counts import plain
from office.procedures.editing import Typed, edited
from office.procedures.once import Once
from office.procedures.revisions import RevisionChanged, RevisionGone, Revisions, RevisionState, switch_in
from office.tickets.answers import Request, Result

EDIT_MARK = "edit: "
"""How the file of a revision begins that came of no file; the procedure's code follows."""


class EditingDesk:
    """Keeps a manager's changes, each once a request."""

    def __init__(self, revisions: Revisions, once: Once, beside: Beside, fields: Sequence[str]) -> None:
        self._revisions, self._once, self._beside, self._fields = revisions, once, beside, fields

    def save(self, typed: Typed, instead_of: int, request: Request, at: datetime) -> Result[int]:
        """Take a catalogue with that version into use and return its revision.

        Raises UnknownProcedure, VersionRefused, RevisionGone where there is no catalogue, and RevisionChanged
        where another revision than the one that the form was drawn from is in use.
        """
        first = self._once.answered(request)
        if first is not None:
            return first
        current = self._revisions.current()
        if current is None:
            raise RevisionGone("there is no catalogue to edit")
        if current.id != instead_of:
            raise RevisionChanged(
                f"revision {current.id} is in use, not {instead_of}", revision=str(current.id)
            )
        old = self._beside(partial(self._revisions.catalogue, current))
        new = self._beside(lambda: edited(old, typed, self._fields))
        staged = self._revisions.stage(new, request.actor, f"{EDIT_MARK}{typed.code}", at)

        def work(conn: sqlite3.Connection, now: datetime) -> int:
            switch_in(conn, staged.id, RevisionState.STAGED, instead_of, now)
            return staged.id

        return self._once(request, work)

    def add_name(self, code: str, name: str, request: Request) -> Result[int]:
        """Have a procedure found by one more name, which is then searched in vain no more. Raises NoWords."""

        def work(conn: sqlite3.Connection, _: datetime) -> int:
            own_words.add_name_in(conn, code, name)
            conn.execute("DELETE FROM searches WHERE text = ? AND found = 0", [plain(name)])
            return 1

        return self._once(request, work)

    def remove_name(self, code: str, name: str, request: Request) -> Result[int]:
        """Take a name away that the office gave."""

        def work(conn: sqlite3.Connection, _: datetime) -> int:
            own_words.remove_name_in(conn, code, name)
            return 1

        return self._once(request, work)

    def put_synonym(self, said: str, meant: Sequence[str], request: Request) -> Result[int]:
        """Say what some words mean here; without a meaning the program's own line is off. Raises NoWords."""

        def work(conn: sqlite3.Connection, _: datetime) -> int:
            own_words.put_synonym_in(conn, said, meant)
            return 1

        return self._once(request, work)

    def remove_synonym(self, said: str, request: Request) -> Result[int]:
        """Take the office's own line of these words away."""

        def work(conn: sqlite3.Connection, _: datetime) -> int:
            own_words.remove_synonym_in(conn, said)
            return 1

        return self._once(request, work)

    def dismiss(self, text: str, request: Request) -> Result[int]:
        """Take a search in vain off the list; who searches it again puts it back."""

        def work(conn: sqlite3.Connection, _: datetime) -> int:
            conn.execute("DELETE FROM searches WHERE text = ? AND found = 0", [plain(text)])
            return 1

        return self._once(request, work)
