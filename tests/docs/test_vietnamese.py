"""The Vietnamese guides have the same commands as the English ones, in the same places, and lead to them."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAIRS = {
    "README.md": "docs/vi/README.md",
    "docs/install.md": "docs/vi/install.md",
    "docs/operate.md": "docs/vi/operate.md",
    "docs/screens.md": "docs/vi/screens.md",
}
each_pair = pytest.mark.parametrize(("english", "vietnamese"), PAIRS.items())
_FENCED = re.compile(r"^ *```(\w+)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#:]*)(?:#[^)]*)?\)")
_KEYS = re.compile(r"`([\w.]+ = [^`]+)`")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def typed_in(text: str) -> list[tuple[str, str]]:
    """Each block of commands or of a file, without what is remarked in it."""
    return [(kind, re.sub(r" *#.*", "", block)) for kind, block in _FENCED.findall(text)]


def shape_of(text: str) -> list[str]:
    """How headings, steps and tables follow each other."""
    bare = _FENCED.sub("", text)
    return re.findall(r"^(#+ |\d+\. |\| )", bare, re.MULTILINE)


each_leading_pair = pytest.mark.parametrize(
    ("english", "vietnamese"), [*PAIRS.items(), ("docs/configuration.md", "docs/vi/configuration.md")]
)


@each_pair
def test_the_same_is_typed_in_both(english: str, vietnamese: str) -> None:
    assert typed_in(text_of(vietnamese)) == typed_in(text_of(english))


@pytest.mark.parametrize("name", ["install", "operate", "screens", "configuration"])
def test_headings_steps_and_tables_follow_each_other_alike(name: str) -> None:
    assert shape_of(text_of(f"docs/vi/{name}.md")) == shape_of(text_of(f"docs/{name}.md"))


@pytest.mark.parametrize("name", ["install", "operate", "screens"])
def test_the_same_keys_and_commands_are_named_in_the_sentences(name: str) -> None:
    both = [text_of(f"docs/{folder}{name}.md") for folder in ("", "vi/")]

    keys, commands = (
        [sorted(re.findall(what, text)) for text in both] for what in (_KEYS, r"`(mot-cua [^`]+)`")
    )

    assert keys[0] == keys[1]
    assert commands[0] == commands[1]


@each_leading_pair
def test_each_leads_to_the_other_and_nowhere_that_is_not_there(english: str, vietnamese: str) -> None:
    for name, other in ((english, vietnamese), (vietnamese, english)):
        folder = (ROOT / name).parent
        leads = {(folder / link).resolve() for link in _LINK.findall(text_of(name)) if link}
        assert ROOT / other in leads
        assert [path for path in leads if not path.exists()] == []
