"""What a script says in a process of its own, under a chosen hash seed: sets have another order there."""

import os
import subprocess
import sys

from tests.running_server import ROOT


def said_under(seed: str, script: str) -> str:
    """Run the script and return what it wrote. Raises CalledProcessError."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()
