"""Fetches the browser modules and fonts with npm and lays them where pages and printers find them."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

from scripts import python_packages, stamps
from scripts.commands import SetUpError, answer, run
from scripts.telling import tell

ROOT = python_packages.ROOT
NODE_MODULES = ROOT / "node_modules"
VENDOR = ROOT / "office" / "web" / "static" / "vendor"
LETTERS = ROOT / "hardware" / "printing" / "letters"
SOURCES = [ROOT / "package.json", ROOT / "package-lock.json", ROOT / ".npmrc", Path(__file__)]

SYSTEM_AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")

# npm 7 and older write other lock files and ignore half of .npmrc.
OLDEST_NPM = 8

MODULES = {
    "htm/dist/htm.module.js": "htm.js",
    "htm/preact/standalone.module.js": "preact.js",
    "socket.io-client/dist/socket.io.esm.min.js": "socket_io.js",
}
FONT = "@fontsource/be-vietnam-pro"
FONT_WEIGHTS = (400, 600, 700, 800)
FONT_SUBSETS = ("vietnamese", "latin-ext", "latin")
LETTER_FONTS = NODE_MODULES / "@fontsource-variable"
"""Packages with the letters of languages that the font above lacks: all weights in a file, many slices."""

_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*\n?", re.MULTILINE)


def is_ready(lock: str) -> bool:
    """Say whether the vendor folder is complete and, for ``dev``, the developer's npm packages too."""
    expected = stamps.fingerprint(SOURCES)
    has_letters = (LETTERS / "letters.json").exists()
    has_files = has_letters and stamps.is_current(VENDOR / "set_up.stamp", expected)
    has_tools = lock == "run" or stamps.is_current(NODE_MODULES / "set_up.stamp", expected)
    return has_files and has_tools


def install(lock: str) -> None:
    """Fetch the npm packages that ``lock`` (run or dev) needs and fill the vendor folder.

    Raises SetUpError.
    """
    if is_ready(lock):
        return
    expected = stamps.fingerprint(SOURCES)
    tools_stamp = NODE_MODULES / "set_up.stamp"
    if not stamps.is_current(tools_stamp, expected):
        _install_packages(with_tools=lock == "dev")
        if lock == "dev":
            stamps.put(tools_stamp, expected)
    fill_vendor(NODE_MODULES, VENDOR)
    lay_letters(NODE_MODULES, VENDOR, LETTERS)
    stamps.put(VENDOR / "set_up.stamp", expected)


def npm() -> Path:
    """Return an npm that will do: this machine's, or else the one that PyPI has. Raises SetUpError."""
    if found := own_npm():
        return found
    python_packages.install("node")
    bundled = python_packages.VENV / "bin" / "npm"
    if not is_usable(answer([bundled, "--version"])):
        raise SetUpError(
            "neither the npm of this machine nor the one from PyPI starts: install npm 8 or later"
        )
    return bundled


def own_npm() -> Path | None:
    """Return this machine's own npm; None where it has none, or one that will not do."""
    found = shutil.which("npm")
    return Path(found) if found and is_usable(answer([found, "--version"])) else None


def is_usable(npm_version: str | None) -> bool:
    """Say whether an npm that answers this to ``--version`` will do; None means that it did not start."""
    major = re.match(r"(\d+)\.", npm_version or "")
    return major is not None and int(major[1]) >= OLDEST_NPM


def fill_vendor(node_modules: Path, vendor: Path) -> None:
    """Copy the front end's modules and fonts out of ``node_modules``, and write fonts.css beside them.

    Raises SetUpError if a package lacks one of the files.
    """
    vendor.mkdir(parents=True, exist_ok=True)
    try:
        for source, name in MODULES.items():
            text = (node_modules / source).read_text(encoding="utf-8")
            _put(vendor / name, _SOURCE_MAP.sub("", text).encode())
        for weight in FONT_WEIGHTS:
            for subset in FONT_SUBSETS:
                source = f"{FONT}/files/be-vietnam-pro-{subset}-{weight}-normal.woff2"
                _put(vendor / font_file(weight, subset), (node_modules / source).read_bytes())
        ranges = json.loads((node_modules / FONT / "unicode.json").read_text(encoding="utf-8"))
        _put(vendor / "fonts.css", fonts_css(ranges).encode())
    except (OSError, ValueError) as error:
        raise SetUpError(
            f"the npm packages are not as expected ({error}): delete node_modules, then try again"
        ) from error


def lay_letters(node_modules: Path, vendor: Path, printing: Path) -> None:
    """Copy the fonts of package.json that have other languages' letters to pages and printers.

    Pages get a style sheet a font beside its slices, of which a browser loads those whose letters it shows;
    printers a list of the letters that each slice has. Raises SetUpError.
    """
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    printing.mkdir(parents=True, exist_ok=True)
    slices: dict[str, str] = {}
    try:
        for package in sorted(name for name in wanted if name.startswith(f"{LETTER_FONTS.name}/")):
            font, folder = package.rpartition("/")[2], node_modules / package
            ranges = json.loads((folder / "unicode.json").read_text(encoding="utf-8"))
            rules = []
            for subset in sorted(ranges.keys() - set(FONT_SUBSETS)):
                part = f"{font}-{subset.strip('[]')}"
                content = (folder / "files" / f"{part}-wght-normal.woff2").read_bytes()
                _put(vendor / f"{part}.woff2", content)
                _put(printing / f"{part}.woff2", content)
                slices[f"{part}.woff2"] = ranges[subset]
                rules.append(_rule(font, "100 900", f"{part}.woff2", ranges[subset]))
            _put(vendor / f"{font}.css", "\n".join(rules).encode())
        _put(printing / "letters.json", json.dumps(slices, indent=0).encode())
    except (OSError, ValueError) as error:
        raise SetUpError(
            f"the npm packages are not as expected ({error}): delete node_modules, then try again"
        ) from error


def fonts_css(ranges: dict[str, str]) -> str:
    """Return the @font-face rules; ``ranges`` gives the unicode-range of each subset.

    A page would rather show nothing for a moment than change its letters while a visitor reads
    a number, hence ``font-display: block``.
    """
    return "\n".join(
        _rule("Be Vietnam Pro", str(weight), font_file(weight, subset), ranges[subset])
        for weight in FONT_WEIGHTS
        for subset in FONT_SUBSETS
    )


def _rule(family: str, weight: str, file: str, letters: str) -> str:
    return (
        "@font-face {\n"
        f'  font-family: "{family}";\n'
        "  font-style: normal;\n"
        f"  font-weight: {weight};\n"
        "  font-display: block;\n"
        f'  src: url("{file}") format("woff2");\n'
        f"  unicode-range: {letters};\n"
        "}\n"
    )


def font_file(weight: int, subset: str) -> str:
    """Return the name in the vendor folder of one weight and subset."""
    return f"be_vietnam_pro_{weight}_{subset}.woff2"


def _install_packages(*, with_tools: bool) -> None:
    program = npm()
    tell("set-up: installing the npm packages of package-lock.json")
    run(
        [program, "ci", "--loglevel=error", *([] if with_tools else ["--omit=dev"])],
        otherwise="npm could not install package-lock.json (its reason is above): "
        "see that the package registry can be reached, then try again",
        # Not npm's --prefix, which would also make it look for the machine's npmrc in there.
        folder=ROOT,
        extra_environment=npm_environment(program),
    )


def npm_environment(program: Path) -> dict[str, str]:
    """Return what npm needs beside the environment that it is called from."""
    # npm starts `node` by name, and the one beside it is the one that it fits.
    path = os.pathsep.join([str(program.parent), os.environ.get("PATH", os.defpath)])
    # Node brings its own list of authorities; pip and git trust those of the system, where an
    # administration adds its own.
    authorities = os.environ.get("NODE_EXTRA_CA_CERTS", str(SYSTEM_AUTHORITIES))
    return {"PATH": path, **({"NODE_EXTRA_CA_CERTS": authorities} if Path(authorities).exists() else {})}


def _put(path: Path, content: bytes) -> None:
    # A server may be reading the folder: it sees the old file or the new one, never half of one.
    new = path.with_name(f"{path.name}.new")
    new.write_bytes(content)
    new.replace(path)
