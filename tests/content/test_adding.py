"""A page, a term, a treatment or a language is added by adding files; no code changes."""

import shutil
from pathlib import Path

import pytest
import yaml

from hcc_content.errors import ContentError
from hcc_content.loader import languages, load_library
from hcc_content.parity import file_differences, shape_differences, stale
from hcc_content.references import broken_references, unresolved_sources
from hcc_content.words import CONTENT, check

NEW_PAGE = {
    "id": "a-new-page", "version": 1, "matches": 1, "section": "living",
    "title": {"en": "A new page", "zh-Hans": "新的一页"}, "nav": {"en": "New", "zh-Hans": "新页"},
    "lead": {"text": {"en": "This is new.", "zh-Hans": "这是新的。"}, "sources": ["app_rule"]},
    "sections": [{
        "id": "one", "heading": {"en": "One part", "zh-Hans": "第1部分"},
        "blocks": [{"say": {"en": "Ask your team.", "zh-Hans": "请问您的医生。"}, "sources": ["nhc2026"]}],
        "terms": ["a-new-term"],
    }],
}  # fmt: skip
NEW_TERM = {
    "en": {"term": "new term", "kind": "ui", "plain": "a new word", "definition": "A new word.", "also_called": []},
    "zh-Hans": {"term": "新词", "kind": "ui", "plain": "新的词", "definition": "一个新的词。", "also_called": []},
}  # fmt: skip


def in_language(node, language):
    """A node with the words of one language picked out."""
    if isinstance(node, dict) and "en" in node:
        return node[language]
    if isinstance(node, dict):
        return {key: in_language(value, language) for key, value in node.items()}
    return [in_language(value, language) for value in node] if isinstance(node, list) else node


def dump(path: Path, data) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


@pytest.fixture
def content(tmp_path) -> Path:
    """A copy of the content folder to change at will."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def add_page_and_term(content: Path, language: str) -> None:
    dump(content / language / "pages" / "a-new-page.yaml", in_language(NEW_PAGE, language))
    path = content / language / "glossary.yaml"
    book = yaml.safe_load(path.read_text(encoding="utf-8"))
    book["terms"]["a-new-term"] = NEW_TERM[language]
    dump(path, book)


def test_a_page_with_a_new_term(content):
    for language in ("en", "zh-Hans"):
        add_page_and_term(content, language)
    for language in ("en", "zh-Hans"):
        library = load_library(language, content)
        assert library.pages["a-new-page"].sections[0].blocks[0].kind == "say"
        assert library.glossary.terms["a-new-term"].term
        assert not [line for line in broken_references(library, content) if "a-new" in line]
        assert check(content / language / "pages" / "a-new-page.yaml").breaches == ()
    assert shape_differences("pages/a-new-page.yaml", "zh-Hans", content) == []
    assert stale("pages/a-new-page.yaml", "zh-Hans", content) == []
    assert not [line for line in unresolved_sources(content) if "a-new-page" in line]


def test_a_page_in_one_language_only_is_noticed_and_has_no_fallback(content):
    add_page_and_term(content, "en")
    assert "zh-Hans lacks pages/a-new-page.yaml" in file_differences("zh-Hans", content)
    assert "a-new-page" not in load_library("zh-Hans", content).pages


def test_a_treatment(content):
    for language in ("en", "zh-Hans"):
        folder = content / language / "treatments"
        data = yaml.safe_load((folder / "ctace.yaml").read_text(encoding="utf-8"))
        dump(folder / "a-new-treatment.yaml", data | {"id": "a-new-treatment"})
    for language in ("en", "zh-Hans"):
        assert load_library(language, content).treatments["a-new-treatment"].topic == "tace"
    assert shape_differences("treatments/a-new-treatment.yaml", "zh-Hans", content) == []


def test_a_language(content):
    shutil.copytree(content / "zh-Hans", content / "zh-Hant")
    path = content / "zh-Hant" / "language.yaml"
    dump(
        path,
        yaml.safe_load(path.read_text(encoding="utf-8")) | {"code": "zh-Hant", "html": "zh-Hant", "name": "繁體中文"},
    )
    assert languages(content) == ("en", "zh-Hans", "zh-Hant")
    library = load_library("zh-Hant", content)
    assert library.language.name == "繁體中文"
    assert library.pages.keys() == load_library("en", content).pages.keys()
    assert file_differences("zh-Hant", content) == file_differences("zh-Hans", content)


def test_a_version_raised_in_one_language_makes_the_other_stale(content):
    path = content / "en" / "pages" / "types.yaml"
    dump(path, yaml.safe_load(path.read_text(encoding="utf-8")) | {"version": 99})
    assert stale("pages/types.yaml", "zh-Hans", content)


@pytest.mark.parametrize(
    ("change", "word"),
    [({"colour": "red"}, "colour"), ({"title": True}, "title"), ({"section": "elsewhere"}, "section"),
     ({"sections": [{"id": "a", "heading": "A", "blocks": [{"say": "x", "note": "y"}]}]}, "exactly one of"),
     ({"id": "another"}, "not the file's name")],
)  # fmt: skip
def test_a_slip_is_told_in_one_line_with_file_and_key(content, change, word):
    path = content / "en" / "pages" / "types.yaml"
    dump(path, yaml.safe_load(path.read_text(encoding="utf-8")) | change)
    with pytest.raises(ContentError) as told:
        assert load_library("en", content).pages
    line = str(told.value)
    assert "types" in line and word in line and "\n" not in line


def test_a_missing_file_is_an_error(content):
    (content / "en" / "glossary.yaml").unlink()
    with pytest.raises(ContentError, match=r"en/glossary\.yaml: file is missing"):
        assert load_library("en", content).glossary


def test_broken_yaml_is_told_with_its_line(content):
    (content / "en" / "ui.yaml").write_text("id: ui\nversion: 1\nbad: [one, two\nmore: x: y\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"en/ui\.yaml: line \d+"):
        assert load_library("en", content).ui
