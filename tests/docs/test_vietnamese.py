"""The Vietnamese guides have the same commands as the English ones, in the same places, and lead to them."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAIRS = {
    "README.md": "docs/vi/README.md",
    "docs/install.md": "docs/vi/install.md",
    "docs/install_more.md": "docs/vi/install_more.md",
    "docs/operate.md": "docs/vi/operate.md",
    "docs/screens.md": "docs/vi/screens.md",
    "docs/hardware.md": "docs/vi/hardware.md",
    "docs/security.md": "docs/vi/security.md",
    "docs/words.md": "docs/vi/words.md",
}
ENGLISH_ENDS = {"security": "## The table\n"}
"""Where the part begins that a page has in English alone."""
each_pair = pytest.mark.parametrize(("english", "vietnamese"), PAIRS.items())
_FENCED = re.compile(r"^ *```(\w+)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#:]*)(?:#[^)]*)?\)")
_TO_ENGLISH = re.compile(r"^\[English\]\(.*\)$", re.MULTILINE)
_NAMED = re.compile(r"(?<![\w./-])(?:docs/\w+|README)\.md")
_KEYS = re.compile(r"`([\w.]+ = [^`]+)`")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def typed_in(text: str) -> list[tuple[str, str]]:
    """Each block of commands or of a file, without what is remarked in it."""
    return [(kind, re.sub(r" *#.*", "", block)) for kind, block in _FENCED.findall(text)]


def shape_of(text: str) -> list[str]:
    """How headings, steps and tables follow each other."""
    bare = _FENCED.sub("", text)
    return re.findall(r"^ *(#+ |\d+\. |\| |- )", bare, re.MULTILINE)


def paragraphs_of(text: str) -> list[int]:
    """How many paragraphs, steps with room between them, tables and blocks stand under each heading."""
    bare = _FENCED.sub("block\n", text).strip()
    return [
        len(re.split(r"\n\s*\n", part.strip())) for part in re.split(r"^#+ .*$", bare, flags=re.MULTILINE)
    ]


each_leading_pair = pytest.mark.parametrize(
    ("english", "vietnamese"), [*PAIRS.items(), ("docs/configuration.md", "docs/vi/configuration.md")]
)


@each_pair
def test_the_same_is_typed_in_both(english: str, vietnamese: str) -> None:
    assert typed_in(text_of(vietnamese)) == typed_in(text_of(english))


@pytest.mark.parametrize(
    "name",
    ["install", "install_more", "operate", "screens", "hardware", "security", "words", "configuration"],
)
def test_headings_steps_tables_and_paragraphs_follow_each_other_alike(name: str) -> None:
    english = text_of(f"docs/{name}.md")
    if name in ENGLISH_ENDS:
        english = english.split(ENGLISH_ENDS[name])[0]

    vietnamese = text_of(f"docs/vi/{name}.md")
    assert shape_of(vietnamese) == shape_of(english)
    assert paragraphs_of(vietnamese) == paragraphs_of(english)


@pytest.mark.parametrize(
    "name", ["install", "install_more", "operate", "screens", "hardware", "security", "words"]
)
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


VIETNAMESE = sorted(
    str(path.relative_to(ROOT))
    for pages in ("docs/vi/*.md", "office/words/**/vi.ftl")
    for path in ROOT.glob(pages)
)
ENGLISH_ONLY = {
    "docs/api.md",
    "docs/architecture.md",
    "docs/decisions.md",
    "docs/dependencies.md",
    "docs/fairness.md",
    "docs/faults.md",
    "docs/glossary.md",
    "docs/measurements.md",
    "docs/nightly.md",
    "docs/recipes.md",
    "docs/threats.md",
    "docs/times.md",
}
"""The documents that nobody has put into Vietnamese."""


def pages_named_in(name: str) -> set[str]:
    """The documents that a file sends its reader to, by a link or by name, its own English page aside."""
    text = _TO_ENGLISH.sub("", text_of(name))
    links = [((ROOT / name).parent / link).resolve() for link in _LINK.findall(text) if link.endswith(".md")]
    return {str(path.relative_to(ROOT)) for path in links} | set(_NAMED.findall(text))


@pytest.mark.parametrize("name", VIETNAMESE)
def test_a_vietnamese_reader_is_sent_to_the_vietnamese_page_where_there_is_one(name: str) -> None:
    english = {page for page in pages_named_in(name) if not page.startswith("docs/vi/")}

    assert english - ENGLISH_ONLY == set()


def test_the_pages_in_english_alone_are_listed_and_the_vietnamese_beginning_leads_to_each() -> None:
    pages = {path.name for path in (ROOT / "docs").glob("*.md")}
    translated = {path.name for path in (ROOT / "docs/vi").glob("*.md")}

    assert {f"docs/{name}" for name in pages - translated} == ENGLISH_ONLY
    assert pages_named_in("docs/vi/README.md") >= ENGLISH_ONLY


def test_a_vietnamese_page_is_led_to_from_the_vietnamese_beginning() -> None:
    pages = {f"docs/vi/{path.name}" for path in (ROOT / "docs/vi").glob("*.md")}

    assert pages - {"docs/vi/README.md"} <= pages_named_in("docs/vi/README.md")


def anchors_of(text: str) -> set[str]:
    """What GitHub calls a page's headings in addresses."""
    headings = re.findall(r"^#+ (.+)$", _FENCED.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_leading_pair
def test_what_leads_into_a_page_leads_to_a_heading_of_it(english: str, vietnamese: str) -> None:
    dead = [
        (name, page, anchor)
        for name in (english, vietnamese)
        for page, anchor in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", text_of(name))
        if anchor not in anchors_of(((ROOT / name).parent / page if page else ROOT / name).read_text("utf-8"))
    ]

    assert dead == []
