"""Which edition of the pages this server has: pages that see another than their own load themselves anew.

It differs after an upgrade and after a change of config.toml that a page may show, and is the same after a
mere restart. A trial hour has one of its own: what a page of another office asks to be changed is refused.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

from flask import Flask, current_app

from hardware.printing.settings import PrinterSettings
from office.settings import ScannerSettings, ServerSettings, Settings, WiredKeypad, WiredSign
from office.voice.library import MADE
from office.web.access import SAFE_METHODS
from office.web.lean_flask import this_request
from office.web.trials import OtherOffice
from office.words.catalogue import FOLDER as WORDS

_KEY = "mot_cua_edition"
_BYTES = 8
_OF_TRIALS = "trial-"
"""Before the edition of a trial hour's pages; ``edition.js`` knows it, too."""
_UNSEEN = (PrinterSettings, ScannerSettings, ServerSettings, WiredKeypad, WiredSign)
"""Of these a page shows at most that they are there, and a demo's have other ports at each start."""


def install(app: Flask, settings: Settings, *, is_demo: bool, secret_key: str) -> None:
    """Find the edition out, once all faces are let in, and have every page carry it."""
    scaffolds = (app, *app.blueprints.values())
    folders = {Path(scaffold.root_path) for scaffold in scaffolds} | {MADE, WORDS}
    files = _hash_of_program(tuple(sorted(folders)))
    if settings.voice.folder is not None:
        files += files_hash((settings.voice.folder,))
    found = edition_of(files, settings, is_demo=is_demo, key=secret_key.encode())
    if settings.office.trial_hour:
        found = _OF_TRIALS + found
    app.extensions[_KEY] = app.jinja_env.globals["edition"] = found
    app.before_request(_refuse_other_office)


def edition() -> str:
    """Return the edition that the app of this request serves: 16 hexadecimal digits.

    In a trial hour ``trial-`` stands before them.
    """
    return str(current_app.extensions[_KEY])


def _refuse_other_office() -> None:
    """Raise OtherOffice for a change that a page of the office asks in a trial hour, or of one after it.

    Pages send the edition they are of with each request; programs send none.
    """
    asking = this_request()
    sent = asking.environ.get("HTTP_X_EDITION")
    if sent is None or asking.method in SAFE_METHODS or sent == (own := edition()):
        return
    if sent.startswith(_OF_TRIALS) or own.startswith(_OF_TRIALS):
        raise OtherOffice("a trial hour began or ended since this page was loaded", edition=own)


def edition_of(files: str, settings: Settings, *, is_demo: bool, key: bytes) -> str:
    """Return the edition of pages drawn from these files and settings.

    Anyone may ask for it: ``key``, of which 64 bytes are used, keeps settings from being found out by trying.
    """
    text = f"{files}\n{is_demo}\n{canonical(settings)}"
    return hashlib.blake2b(text.encode(), digest_size=_BYTES, key=key[:64]).hexdigest()


def files_hash(folders: Iterable[Path]) -> str:
    """Return a hash over every file in the folders, names and contents, but what Python compiles itself."""
    hashed = hashlib.blake2b()
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                content = file.read_bytes()
                hashed.update(f"{file.relative_to(folder)}\0{len(content)}\0".encode())
                hashed.update(content)
    return hashed.hexdigest()


# The program's own files are those the process began with; an office's may change until its next start.
_hash_of_program = cache(files_hash)


def canonical(value: object) -> str:
    """Return a text that is the same for the same settings in every process, sets included."""
    if isinstance(value, _UNSEEN):
        return type(value).__name__
    if is_dataclass(value):
        kept = [one.name for one in fields(value) if one.repr]
        return f"{type(value).__name__}({', '.join(canonical(getattr(value, name)) for name in kept)})"
    if isinstance(value, Mapping):
        return f"{{{', '.join(sorted(f'{canonical(k)}: {canonical(v)}' for k, v in value.items()))}}}"
    if isinstance(value, set | frozenset):
        return f"{{{', '.join(sorted(canonical(one) for one in value))}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(canonical(one) for one in value)}]"
    return repr(value)
