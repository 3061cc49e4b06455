"""docs/screens.md and the files it has a technician install say the same, and are of the right form."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "screens.md").read_text(encoding="utf-8")
FOLDER = ROOT / "examples" / "screen"
SERVICE = FOLDER / "mot-cua-screen.service"
UNIT = SERVICE.read_text(encoding="utf-8")
POLICY = json.loads((FOLDER / "policy.json").read_text(encoding="utf-8"))
FLAG = re.compile(r"--[a-z][a-z-]+(?:=[A-Za-z0-9/.-]+)?")


def section(name: str) -> dict[str, list[str]]:
    """The keys of one section of the service, each with its values."""
    body = UNIT.replace("\\\n", " ").split(f"[{name}]\n")[1].split("\n[")[0]
    keys: dict[str, list[str]] = {}
    for line in body.splitlines():
        if line and not line.startswith("#"):
            key, _, value = line.partition("=")
            keys.setdefault(key, []).append(value)
    return keys


def test_the_service_logs_in_waits_for_the_server_and_never_gives_up() -> None:
    unit, service = section("Unit"), section("Service")

    assert unit["StartLimitIntervalSec"] == ["0"]
    assert unit["Conflicts"] == ["getty@tty1.service"]
    assert (service["Restart"], service["TTYPath"]) == (["always"], ["/dev/tty1"])
    assert service["User"] != ["root"]
    assert "/healthz" in service["ExecStartPre"][0]
    assert service["TimeoutStartSec"] == ["infinity"]
    assert service["ExecStart"][0].endswith("${SERVER}${PAGE}")


def test_the_profile_is_new_at_each_start() -> None:
    service = section("Service")

    assert f"--user-data-dir=/run/{service['RuntimeDirectory'][0]}/profile" in service["ExecStart"][0]
    assert "RuntimeDirectoryPreserve" not in service


def test_every_flag_of_the_browser_is_explained_and_every_one_explained_is_there() -> None:
    table = GUIDE.split("### What the service does")[1].split("\n\n")[1]
    explained = {flag.split("=")[0] for flag in FLAG.findall(table)}
    given = {flag.split("=")[0] for flag in FLAG.findall(section("Service")["ExecStart"][0])}

    assert explained == given
    for flag in FLAG.findall(table):
        assert flag in UNIT, flag


def test_the_policy_lets_out_to_the_office_s_server_alone() -> None:
    lines = (FOLDER / "screen.env").read_text(encoding="utf-8").splitlines()
    variables = dict(line.split("=", 1) for line in lines if not line.startswith("#"))

    assert POLICY["URLBlocklist"] == ["*", "chrome://*"]
    assert POLICY["URLAllowlist"] == [variables["SERVER"].removeprefix("http://")]
    assert POLICY["DeveloperToolsAvailability"] == 2
    assert POLICY["AutoplayAllowed"] is True
    assert variables["PAGE"].startswith("/display/hall-1#token=")
    assert {*variables} == {"SERVER", "PAGE"}


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_systemd_takes_the_service() -> None:
    said = subprocess.run(
        ["systemd-analyze", "verify", str(SERVICE)], capture_output=True, text=True, timeout=60
    ).stderr
    # The tests' machine need not have what a box has.
    others = [line for line in said.splitlines() if "is not executable" not in line]

    assert [line for line in others if SERVICE.name in line] == []


def test_every_file_the_guide_names_is_there() -> None:
    for name in re.findall(r"\b(mot-cua-screen\.service|policy\.json|screen\.env)\b", GUIDE):
        assert (FOLDER / name).is_file()
    for path in re.findall(r"docs/[a-z]+\.md", GUIDE):
        assert (ROOT / path).is_file()
