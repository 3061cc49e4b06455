"""The set-up does a step again only when what it was made from has changed, and finds its npm."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import front_end, lock, python_packages, set_up, stamps, voices
from scripts.commands import SetUpError, install_debian_packages, run

WOFF2 = b"wOF2 not a real font"


def published_packages(folder: Path) -> Path:
    """Lay out the files of the npm packages as they are published, with contents of our own."""
    for source in front_end.MODULES:
        path = folder / source
        path.parent.mkdir(parents=True)
        path.write_text("export const name = 1;\n//# sourceMappingURL=name.js.map\n", encoding="utf-8")
    font = folder / front_end.FONT
    (font / "files").mkdir(parents=True)
    for weight in front_end.FONT_WEIGHTS:
        for subset in front_end.FONT_SUBSETS:
            (font / "files" / f"be-vietnam-pro-{subset}-{weight}-normal.woff2").write_bytes(WOFF2)
    ranges = {subset: f"U+{index}00-{index}FF" for index, subset in enumerate(front_end.FONT_SUBSETS)}
    (font / "unicode.json").write_text(json.dumps(ranges), encoding="utf-8")
    return folder


class TestStamp:
    def test_a_changed_lock_makes_the_stamp_stale(self, tmp_path: Path) -> None:
        source = tmp_path / "run.txt"
        source.write_text("flask==3.1.2\n", encoding="utf-8")
        stamps.put(tmp_path / "stamp", stamps.fingerprint([source]))

        source.write_text("flask==3.1.3\n", encoding="utf-8")

        assert not stamps.is_current(tmp_path / "stamp", stamps.fingerprint([source]))

    def test_an_untouched_lock_keeps_the_stamp(self, tmp_path: Path) -> None:
        source = tmp_path / "run.txt"
        source.write_text("flask==3.1.3\n", encoding="utf-8")

        stamps.put(tmp_path / "stamp", stamps.fingerprint([source]))

        assert stamps.is_current(tmp_path / "stamp", stamps.fingerprint([source]))

    def test_text_that_moves_from_one_file_to_the_next_changes_the_fingerprint(self, tmp_path: Path) -> None:
        first, second = tmp_path / "first", tmp_path / "second"
        first.write_text("ab", encoding="utf-8")
        second.write_text("c", encoding="utf-8")
        before = stamps.fingerprint([first, second])

        first.write_text("a", encoding="utf-8")
        second.write_text("bc", encoding="utf-8")

        assert stamps.fingerprint([first, second]) != before

    @pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"something else"])
    def test_a_missing_or_broken_stamp_is_not_current(self, tmp_path: Path, content: bytes | None) -> None:
        if content is not None:
            (tmp_path / "stamp").write_bytes(content)

        assert not stamps.is_current(tmp_path / "stamp", "0" * 64)


class TestPythonPackages:
    @pytest.fixture
    def venv(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        venv = tmp_path / ".venv"
        (venv / "bin").mkdir(parents=True)
        (venv / "bin" / "python").symlink_to(sys.executable)
        (venv / "bin" / "pip").touch()
        monkeypatch.setattr(python_packages, "VENV", venv)
        monkeypatch.setattr(python_packages, "VENV_PYTHON", venv / "bin" / "python")
        return venv

    @pytest.mark.parametrize(
        ("installed", "asked", "enough"),
        [("dev", "run", True), ("run", "dev", False), ("run", "run", True), ("dev", "node", False)],
    )
    def test_the_developers_lock_covers_the_runners_and_not_the_other_way_round(
        self, venv: Path, installed: str, asked: str, enough: bool
    ) -> None:
        lock_file = python_packages.LOCKS[installed]
        stamps.put(venv / f"set_up_{installed}.stamp", stamps.fingerprint([lock_file]))

        assert python_packages.are_installed(asked) is enough

    @pytest.mark.parametrize("program", ["python", "pip"])
    def test_a_stamp_counts_for_nothing_in_a_venv_that_is_broken(self, venv: Path, program: str) -> None:
        stamps.put(venv / "set_up_run.stamp", stamps.fingerprint([python_packages.LOCKS["run"]]))

        (venv / "bin" / program).unlink()

        assert not python_packages.are_installed("run")

    def test_a_debian_without_ensurepip_is_told_which_package_it_lacks(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(python_packages, "VENV", tmp_path / ".venv")
        monkeypatch.setattr(python_packages, "VENV_PYTHON", tmp_path / ".venv/bin/python")
        monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
        monkeypatch.setenv("PATH", str(tmp_path))

        with pytest.raises(SetUpError, match=r"install python3\.\d+-venv"):
            python_packages.install("run")

    @pytest.mark.parametrize("name", ["run", "dev", "node"])
    def test_a_lock_holds_no_address(self, name: str) -> None:
        lines = python_packages.LOCKS[name].read_text(encoding="utf-8").splitlines()

        asked_for = [line for line in lines if not line.lstrip().startswith("#")]

        assert asked_for
        assert not [line for line in asked_for if "/" in line or line.startswith("--")]
        assert not [line for line in lines if "://" in line]


class TestNpm:
    @pytest.mark.parametrize(
        ("version", "usable"),
        [("9.2.0", True), ("11.19.1", True), ("8.0.0", True), ("7.24.2", False), ("", False), (None, False)],
    )
    def test_an_npm_is_used_from_version_8_on(self, version: str | None, usable: bool) -> None:
        assert front_end.is_usable(version) is usable

    def test_the_npm_of_the_machine_is_taken_before_the_one_from_pypi(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        program = tmp_path / "npm"
        program.write_text("#!/bin/sh\necho 9.2.0\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))

        assert front_end.npm() == program

    def test_the_lock_of_npm_holds_no_address(self) -> None:
        text = (front_end.ROOT / "package-lock.json").read_text(encoding="utf-8")

        assert "://" not in text
        assert lock.without_addresses(text) == text


class TestVendor:
    def test_the_pages_find_every_module_and_font_under_its_own_name(self, tmp_path: Path) -> None:
        node_modules = published_packages(tmp_path / "node_modules")

        front_end.fill_vendor(node_modules, tmp_path / "vendor")

        names = {path.name for path in (tmp_path / "vendor").iterdir()}
        assert {"preact.js", "socket_io.js", "fonts.css", "be_vietnam_pro_800_vietnamese.woff2"} <= names
        assert len(names) == len(front_end.MODULES) + 1 + len(front_end.FONT_WEIGHTS) * len(
            front_end.FONT_SUBSETS
        )

    def test_a_module_no_longer_asks_for_its_source_map(self, tmp_path: Path) -> None:
        node_modules = published_packages(tmp_path / "node_modules")

        front_end.fill_vendor(node_modules, tmp_path / "vendor")

        module = (tmp_path / "vendor" / "socket_io.js").read_text(encoding="utf-8")
        assert module == "export const name = 1;\n"

    def test_every_font_file_has_a_rule_with_the_range_of_its_subset(self, tmp_path: Path) -> None:
        node_modules = published_packages(tmp_path / "node_modules")

        front_end.fill_vendor(node_modules, tmp_path / "vendor")

        css = (tmp_path / "vendor" / "fonts.css").read_text(encoding="utf-8")
        rule = next(rule for rule in css.split("@font-face") if "be_vietnam_pro_600_latin-ext.woff2" in rule)
        assert "font-weight: 600;" in rule
        assert "unicode-range: U+100-1FF;" in rule
        assert css.count("font-display: block;") == len(front_end.FONT_WEIGHTS) * len(front_end.FONT_SUBSETS)

    def test_a_package_that_lacks_a_file_is_told_in_one_sentence(self, tmp_path: Path) -> None:
        node_modules = published_packages(tmp_path / "node_modules")
        (node_modules / "htm/preact/standalone.module.js").unlink()

        with pytest.raises(SetUpError, match="delete node_modules, then try again"):
            front_end.fill_vendor(node_modules, tmp_path / "vendor")


class TestLetters:
    def test_pages_and_printers_get_every_slice_that_is_not_latin(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(front_end, "ROOT", tmp_path)
        wanted = {"dependencies": {"@fontsource-variable/noto-sans-kr": "5.3.1", "htm": "3.1.1"}}
        (tmp_path / "package.json").write_text(json.dumps(wanted), encoding="utf-8")
        folder = tmp_path / "node_modules" / "@fontsource-variable" / "noto-sans-kr"
        (folder / "files").mkdir(parents=True)
        ranges = {"[0]": "U+AC00-AC01,U+D000", "[1]": "U+AC02", "latin": "U+41-5A"}
        (folder / "unicode.json").write_text(json.dumps(ranges), encoding="utf-8")
        for subset in ("0", "1", "latin"):
            (folder / "files" / f"noto-sans-kr-{subset}-wght-normal.woff2").write_bytes(WOFF2)
        vendor, printing = tmp_path / "vendor", tmp_path / "letters"
        vendor.mkdir()

        front_end.lay_letters(tmp_path / "node_modules", vendor, printing)

        slices = {"noto-sans-kr-0.woff2": "U+AC00-AC01,U+D000", "noto-sans-kr-1.woff2": "U+AC02"}
        assert json.loads((printing / "letters.json").read_text(encoding="utf-8")) == slices
        assert {path.name for path in printing.iterdir()} == {*slices, "letters.json"}
        assert {path.name for path in vendor.iterdir()} == {*slices, "noto-sans-kr.css"}
        sheet = (vendor / "noto-sans-kr.css").read_text(encoding="utf-8")
        assert sheet.count('font-family: "noto-sans-kr";') == 2
        assert "font-weight: 100 900;" in sheet

    def test_a_font_of_package_json_that_is_not_there_is_told_in_one_sentence(self, tmp_path: Path) -> None:
        with pytest.raises(SetUpError, match="delete node_modules, then try again"):
            front_end.lay_letters(tmp_path, tmp_path, tmp_path / "letters")


class TestVoices:
    def test_a_venv_made_anew_lacks_what_makes_more_of_them(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(stamps, "is_current", lambda _stamp, _fingerprint: True)
        monkeypatch.setattr(python_packages, "_has_venv", lambda: True)
        assert voices.is_ready()

        monkeypatch.setattr(python_packages, "are_installed", lambda lock: lock != "voices")

        assert not voices.is_ready()


class TestFaults:
    def test_a_program_that_fails_is_answered_with_what_to_do(self) -> None:
        with pytest.raises(SetUpError, match=r"^do this$"):
            run([sys.executable, "-c", "raise SystemExit(3)"], otherwise="do this")

    def test_without_root_and_sudo_the_command_to_type_is_named(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "apt-get").write_text("#!/bin/sh\nexit 9\n", encoding="utf-8")
        (tmp_path / "apt-get").chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr("os.geteuid", lambda: 1000)

        with pytest.raises(SetUpError, match="`apt-get install chromium` as root"):
            install_debian_packages(["chromium"], why="the tests drive a browser")

    def test_an_unknown_way_to_set_up_is_refused_without_a_traceback(self) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "scripts.set_up", "everything"],
            cwd=python_packages.ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

        assert done.returncode == 2
        assert done.stderr == "usage: python3.11 -m scripts.set_up serve|run|static|dev\n"

    def test_a_folder_that_cannot_be_home_is_replaced(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(python_packages, "ROOT", tmp_path)
        monkeypatch.setenv("HOME", str(tmp_path / "missing"))

        environment = set_up.own_home()

        assert environment == tmp_path / ".set_up.home"
        assert environment.is_dir()
