"""The checker of the pages' scripts (`make static`) sees them all, and finds what would break."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from scripts import python_packages

ROOT = Path(__file__).parents[2]


def checked(*options: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the checker as `make static` does."""
    path = os.pathsep.join([os.environ["PATH"], str(python_packages.VENV / "bin")])
    node = shutil.which("node", path=path)
    assert node is not None, "no node: make static sets it up"
    command = [node, ROOT / "node_modules" / "typescript" / "bin" / "tsc", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_script_of_a_page_is_checked() -> None:
    folders = [folder for room in ("*", "office/*") for folder in ROOT.glob(f"{room}/static")]
    scripts = {path for folder in folders for path in folder.rglob("*.js") if "vendor" not in path.parts}

    seen = {Path(line) for line in checked("--listFilesOnly").stdout.splitlines()}

    assert len(scripts) > 80
    assert scripts - seen == set()


def test_the_scripts_of_the_pages_are_clean() -> None:
    result = checked()

    assert result.returncode == 0, result.stdout


FAULTS = {
    "tiket.label": "Cannot find name 'tiket'",
    'import { fetched } from "/static/api.js"; fetched()': "no exported member",
    'import { get } from "/static/apis.js"; get("/")': "Cannot find module '/static/apis.js'",
    'import { newKey } from "/static/api.js"; newKey("a")': "Expected 0 arguments, but got 1",
    'document.querySelector("[data-hall]").datset': "Did you mean 'dataset'",
    "const unused = 1": "never read",
}


def test_faults_of_a_script_are_found(tmp_path: Path) -> None:
    for place, script in enumerate(FAULTS):
        (tmp_path / f"page_{place}.js").write_text(f"{script}\nexport {{}}\n")
    include = [str(ROOT / "office" / "web" / "types"), "*.js"]
    (tmp_path / "tsconfig.json").write_text(
        json.dumps({"extends": str(ROOT / "tsconfig.json"), "include": include})
    )

    result = checked("-p", tmp_path)

    for place, fault in enumerate(FAULTS.values()):
        assert re.search(rf"page_{place}\.js.*{re.escape(fault)}", result.stdout), fault
