"""Commands that serve nothing start without what only pages and paper need."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

FOR_SERVING = {"PIL", "argon2", "escpos", "flask", "flask_socketio", "jinja2", "segno", "serving", "spectree"}
FOR_PRINTING = {"escpos"}
"""What a printing program brings, which is a process of its own."""
FOR_VOICES = {"soundfile"}
FOR_SEARCHING = {"numpy", "rapidfuzz"}
FOR_TERMINALS = {"rich"}
FOR_CLIENTS = {"requests", "websocket"}

_RUN = """
import contextlib, io, json, sys

import server

brought = {}
for command in json.loads(sys.argv[1]):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = server.main(command)
    names = sorted({name.split(".")[0] for name in sys.modules})
    brought[" ".join(command[:2])] = [code, said.getvalue(), names]
json.dump(brought, sys.stdout)
"""


def test_only_what_serves_brings_the_web(tmp_path: Path) -> None:
    data, copy = tmp_path / "data", tmp_path / "copy.zip"
    commands = [
        ["check"],
        ["device", "add", "hall-1", "--role", "screen"],
        ["device", "list"],
        ["officer", "list"],
        ["clock", "show"],
        ["backup", str(copy)],
        ["restore", str(copy)],
    ]
    asked = json.dumps([[*command, "--data", str(data)] for command in commands])

    done = subprocess.run([sys.executable, "-c", _RUN, asked], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    brought = json.loads(done.stdout)
    assert len(brought) == len(commands)
    for command, (code, said, names) in brought.items():
        assert code == 0, f"{command}: {said}"
        assert said
        assert "office" in names
        assert (FOR_SERVING | FOR_SEARCHING | FOR_VOICES | FOR_TERMINALS) & set(names) == set(), command


def test_what_serves_does_so_without_what_libraries_take_along() -> None:
    lines = (
        "import json, sys, server, serving; print(json.dumps([name.split('.')[0] for name in sys.modules]))"
    )

    done = subprocess.run([sys.executable, "-c", lines], cwd=ROOT, capture_output=True, text=True, check=True)

    names = set(json.loads(done.stdout))
    # All of it at the start: an import opens files, for which a flood may have left no descriptor.
    assert names >= (FOR_SERVING | FOR_SEARCHING) - FOR_PRINTING
    assert FOR_CLIENTS & names == set()
    assert (FOR_VOICES | FOR_TERMINALS) & names == set()
