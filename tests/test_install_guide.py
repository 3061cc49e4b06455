"""The guides' commands are ones that the server knows, on one configuration and one folder of data."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from office.commands.command_line import parser
from office.people import DeviceRole

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "examples" / "mot-cua"
PLACES = ["--config", "/etc/mot-cua/config.toml", "--data", "/var/lib/mot-cua"]
GUIDES = {
    name: (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    for folder in ("", "vi/")
    for name in (
        f"{folder}{page}"
        for page in ("install", "install_more", "operate", "screens", "hardware", "security")
    )
}
TYPED = sorted(
    {
        line.strip()
        for text in GUIDES.values()
        for line in re.findall(r"^ *(mot-cua [^#&\n]+)", text, re.MULTILINE)
    }
)
SERVICES = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "examples/services").iterdir()}

UPDATES = {
    name: [
        block
        for block in re.findall(r"```console\n(.*?)```", GUIDES[name], re.DOTALL)
        if "scripts.set_up run" in block
    ]
    for name in ("operate", "vi/operate")
}
"""Of each language the commands of an update, and those of its way back."""

EDITED = sorted(
    str(file.relative_to(ROOT / "examples"))
    for file in (ROOT / "examples").rglob("*")
    if file.is_file() and file.suffix not in {".png", ".json"}
)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder like /srv/mot-cua whose Python, and a sudo, say what they were called with."""
    for name, says in (("srv/.venv/bin/python", "$@"), ("bin/sudo", "")):
        file = tmp_path / name
        file.parent.mkdir(parents=True)
        run = f'printf "%s\\n" "{says}"' if says else 'echo "$1 $2"; shift 2; exec "$@"'
        file.write_text(f"#!/bin/sh\n{run}\n")
        file.chmod(0o755)
    script = tmp_path / "bin" / "mot-cua"
    script.write_text(SCRIPT.read_text(encoding="utf-8").replace("/srv/mot-cua", str(tmp_path / "srv")))
    script.chmod(0o755)
    return tmp_path


def typed(office: Path, *words: str) -> list[str]:
    done = subprocess.run(
        [str(office / "bin" / "mot-cua"), *words],
        env={"PATH": f"{office / 'bin'}:/usr/bin:/bin"},
        cwd="/",
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.splitlines()


def test_the_command_works_as_the_office_s_user_on_its_file_and_folder(office: Path) -> None:
    words = ["officer", "add", "lan", "--role", "officer"]

    assert typed(office, *words) == ["-u mot-cua", "server.py", *words, *PLACES]


def test_the_command_says_in_which_folder_it_was_typed(office: Path) -> None:
    python = office / "srv/.venv/bin/python"
    python.write_text('#!/bin/sh\necho "$MOT_CUA_TYPED_IN"\n')

    assert typed(office, "backup", "copy.db")[-1] == "/"


def test_the_check_of_voices_has_neither(office: Path) -> None:
    assert typed(office, "voice", "check", "a b") == ["-u mot-cua", "server.py", "voice", "check", "a b"]


def test_alone_it_says_which_commands_there_are(office: Path) -> None:
    assert typed(office) == ["-u mot-cua", "server.py", "--help", *PLACES]


def test_the_office_s_user_itself_needs_no_sudo(office: Path) -> None:
    (office / "bin" / "id").write_text("#!/bin/sh\necho mot-cua\n")
    (office / "bin" / "id").chmod(0o755)

    assert typed(office, "check") == ["server.py", "check", *PLACES]


def refused(office: Path) -> str:
    done = subprocess.run(
        [str(office / "bin" / "mot-cua"), "check"],
        env={"PATH": f"{office / 'bin'}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode != 0
    return done.stderr


def test_a_python_that_the_office_s_user_cannot_start_is_told_with_what_to_type(office: Path) -> None:
    python = office / "srv/.venv/bin/python"
    python.unlink()
    python.symlink_to("/home/somebody/python3.11")

    vietnamese, english = refused(office).splitlines()

    assert f"người dùng mot-cua không chạy được {python}" in vietnamese
    again = f"cd {office}/srv && rm -rf .venv && make voices PYTHON=/usr/bin/python3.11"
    assert again in vietnamese
    assert again in english


def test_a_program_in_another_folder_is_told_with_the_line_to_change(office: Path) -> None:
    (office / "srv").rename(office / "opt")

    vietnamese, english = refused(office).splitlines()

    assert f"không vào được thư mục {office}/srv" in vietnamese
    assert "change the line PROGRAM=" in english


@pytest.mark.parametrize("line", TYPED)
def test_a_command_of_the_guides_is_one_that_the_server_knows(line: str) -> None:
    parser().parse_args([*shlex.split(line)[1:], *PLACES])


@pytest.mark.parametrize("name", ["install_more", "vi/install_more"])
def test_every_kind_of_screen_and_tablet_is_enrolled_in_the_installation(name: str) -> None:
    enrolled = set(re.findall(r"^ *mot-cua device add \S+ --role (\w+)", GUIDES[name], re.MULTILINE))

    # What reads the journal is a program, and belongs to no installation.
    assert enrolled == {str(role) for role in DeviceRole} - {"journal"}


@pytest.mark.parametrize("name", ["install", "vi/install"])
def test_the_mailbox_s_key_is_made_before_the_server_first_starts(name: str) -> None:
    guide = GUIDES[name]

    assert 0 < guide.find("`mot-cua mailbox init`") < guide.find("systemctl enable --now mot-cua")


@pytest.mark.parametrize("page", ["operate", "vi/operate", "words", "vi/words"])
def test_an_installed_office_is_told_to_type_its_own_command(page: str) -> None:
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")

    assert re.findall(r"`server\.py \w+", text) == []


def test_every_service_of_the_guides_works_on_the_office_that_the_command_knows() -> None:
    commands = "".join(SERVICES.values())

    assert "server.py" not in commands
    assert sorted(re.findall(r"/usr/local/bin/mot-cua (\w+)", commands)) == ["backup", "check", "run"]
    assert f"ReadWritePaths={PLACES[-1]}\n" in SERVICES["mot-cua.service"]


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_is_installed_by_a_guide(name: str) -> None:
    assert any(f"examples/services/{name} " in text for text in GUIDES.values())


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="this machine has no systemd-analyze")
@pytest.mark.parametrize("name", sorted(name for name in SERVICES if name.endswith(".service")))
def test_a_service_may_do_little_else_than_its_work(name: str) -> None:
    looked = subprocess.run(
        [
            "systemd-analyze",
            "security",
            "--offline=true",
            "--threshold=40",
            str(ROOT / "examples/services" / name),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert looked.returncode == 0, looked.stdout[-300:]


def test_the_server_is_checked_first_named_in_the_log_and_never_given_up() -> None:
    lines = SERVICES["mot-cua.service"].splitlines()

    wanted = {
        "ExecStartPre=/usr/local/bin/mot-cua check",
        "SyslogIdentifier=mot-cua",
        "StartLimitIntervalSec=0",
    }
    assert wanted <= set(lines)
    assert "Restart=always" in lines


def backed_up(folder: Path, disk: Path) -> list[str]:
    """Run the backup's commands as systemd would, BACKUP being ``disk``; return the words ``mot-cua`` got."""
    called = folder / "called"
    command = folder / "mot-cua"
    command.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{called}"\n')
    command.chmod(0o755)
    for line in re.findall(r"^ExecStart=(.+)$", SERVICES["mot-cua-backup.service"], re.MULTILINE):
        words = [word.replace("${BACKUP}", str(disk)) for word in shlex.split(line)]
        words = [word.replace("$$", "$").replace("%%", "%") for word in words]
        words = [word.replace("/usr/local/bin/mot-cua", shlex.quote(str(command))) for word in words]
        subprocess.run(words, check=True, timeout=60)
    return called.read_text(encoding="utf-8").splitlines()


def test_the_backup_goes_to_the_folder_of_the_one_line_that_names_it(tmp_path: Path) -> None:
    service = SERVICES["mot-cua-backup.service"]

    verb, file = backed_up(tmp_path, Path("/mnt/second disk"))

    assert service.count("/media/") == service.count("\nEnvironment=BACKUP=/media/backup\n") == 1
    assert verb == "backup"
    assert re.fullmatch(r"/mnt/second disk/\d{4}-\d\d-\d\d-\d{4}\.db", file)


def test_a_backup_fails_before_it_writes_where_no_disk_is_mounted() -> None:
    lines = SERVICES["mot-cua-backup.service"].splitlines()

    assert "ExecStartPre=mountpoint ${BACKUP}" in lines
    assert not [line for line in lines if line.startswith("ReadWritePaths=")]


@pytest.mark.parametrize("name", ["mot-cua.service", "mot-cua-backup.service"])
def test_what_a_service_says_is_in_vietnamese(name: str) -> None:
    assert "\nEnvironment=LANGUAGE=vi\n" in SERVICES[name]


@pytest.mark.parametrize("name", EDITED)
def test_a_file_that_a_technician_edits_leads_to_a_guide_in_both_languages(name: str) -> None:
    text = (ROOT / "examples" / name).read_text(encoding="utf-8")

    for folder in ("docs/", "docs/vi/"):
        assert any(
            f"{folder}{page}.md" in text for page in ("install", "install_more", "operate", "screens")
        ), folder


@pytest.mark.parametrize("name", UPDATES)
def test_the_guide_s_way_back_has_the_commit_the_data_and_the_configuration_of_before(name: str) -> None:
    there, back = UPDATES[name]

    assert "COPY=/media/backup/before-$(git rev-parse --short HEAD).db " in there
    assert (
        'mot-cua backup "$COPY" &&\nsudo cp /etc/mot-cua/config.toml "$COPY.config.toml" &&\ngit pull'
        in there
    )
    assert "COPY=/media/backup/before-COMMIT.db\n" in back
    assert "\ngit checkout --quiet COMMIT &&" in back
    assert '\nmot-cua restore "$COPY" &&' in back
    assert 'install -m 644 "$COPY.config.toml" /etc/mot-cua/config.toml' in back
    assert all("\nmake voices CONFIG=/etc/mot-cua/config.toml &&" in block for block in (there, back))


@pytest.mark.parametrize("name", UPDATES)
@pytest.mark.parametrize("failing", ["mot-cua backup", "git pull", "mot-cua check"])
def test_an_update_whose_command_fails_goes_no_further(tmp_path: Path, name: str, failing: str) -> None:
    log = tmp_path / "typed"
    for program in ("mot-cua", "git", "make", "sudo", "python3.11"):
        script = tmp_path / program
        script.write_text(
            f'#!/bin/sh\necho {program} "$@" >> {shlex.quote(str(log))}\n'
            f'[ "{program} $1" != {shlex.quote(failing)} ]\n'
        )
        script.chmod(0o755)
    block = UPDATES[name][0].replace("cd /srv/mot-cua", "cd /")

    subprocess.run(["sh", "-c", block], env={"PATH": f"{tmp_path}:/usr/bin:/bin"}, timeout=60, check=False)

    assert log.read_text(encoding="utf-8").splitlines()[-1].startswith(failing)


def test_the_guides_show_enough_commands_to_be_looked_at() -> None:
    assert {line.split()[1] for line in TYPED} >= {"check", "officer", "device", "clock", "backup", "restore"}
