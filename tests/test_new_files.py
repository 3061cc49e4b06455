"""A template that was compiled once is not compiled again, and one that was changed is."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from tests.new_files import CompiledTemplates


def said(text: str, kept: CompiledTemplates) -> str:
    """What a template with that text says in an application of its own."""
    return Environment(loader=DictLoader({"page": text}), bytecode_cache=kept).get_template("page").render()


def test_a_changed_template_is_compiled_anew(tmp_path: Path) -> None:
    kept = CompiledTemplates(tmp_path)

    assert [said("old", kept), said("new", kept), said("old", kept)] == ["old", "new", "old"]
    assert said("new", CompiledTemplates(tmp_path)) == "new"


def test_an_unchanged_one_is_compiled_once_for_all_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said("page", first := CompiledTemplates(tmp_path))
    monkeypatch.delattr(Environment, "compile")

    assert said("page", first) == "page"
    assert said("page", CompiledTemplates(tmp_path)) == "page"
