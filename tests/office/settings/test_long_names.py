"""A path that no disk takes is a fault of its key, with its line, before anything is opened."""

from pathlib import Path

import pytest

from office.commands.messages import messages
from office.settings import ConfigError, load
from tests.office.settings_toml import SMALL, spoiled, written

NAME, PATH = "x" * 256, "/".join(["x" * 200] * 21)
PRINTER = '[kiosk.printer]\nkind = "network"\nhost = "192.168.1.50"'
KEYS = [
    ("server.data", f'{SMALL}\n[server]\ndata = "{{}}"\n'),
    ("server.certificate", f'{SMALL}\n[server]\nprivate_key = "key.pem"\ncertificate = "{{}}"\n'),
    ("voice.folder", f'{SMALL}\n[voice]\nfolder = "{{}}"\n'),
    ("notices.folder", f'{SMALL}\n[notices]\nfolder = "{{}}"\n'),
    ("words.files", f'{SMALL}\n[words]\nfiles = ["{{}}/vi.ftl"]\n'),
    ("kiosk[1].printer.folder", spoiled(PRINTER, '[kiosk.printer]\nkind = "virtual"\nfolder = "{}"')),
    ("kiosk[1].printer.path", spoiled(PRINTER, '[kiosk.printer]\nkind = "file"\npath = "/dev/{}"')),
]


@pytest.mark.parametrize("name", [NAME, PATH], ids=["name", "path"])
@pytest.mark.parametrize(("key", "text"), KEYS, ids=[key for key, _ in KEYS])
def test_a_name_that_no_disk_takes_is_told_with_its_line(
    tmp_path: Path, key: str, text: str, name: str
) -> None:
    file = written(tmp_path, text.replace("{}", name))
    line = next(at for at, each in enumerate(file.read_text(encoding="utf-8").split("\n"), 1) if name in each)

    with pytest.raises(ConfigError) as caught:
        load(file)

    _, told = str(caught.value).splitlines()
    assert told.startswith(f"  line {line}: {key}: must be ")
    assert told.endswith("…: File name too long")
    assert messages("vi")(told).endswith("…: tên tệp hay thư mục quá dài")


def test_the_longest_name_that_a_disk_takes_is_taken(tmp_path: Path) -> None:
    file = written(tmp_path, f'{SMALL}\n[server]\ndata = "{"x" * 255}"\n')

    assert load(file).server.data == Path("x" * 255)
