"""Nothing in the content points into the void."""

import re

import pytest

from hcc_content.errors import ContentError
from hcc_content.loader import LANGUAGES, load_library
from hcc_content.models import PARTS, Cited, FigureBlock
from hcc_content.references import broken_references, unresolved_sources
from hcc_content.sources import due_for_review, load_facts, load_sources
from hcc_content.words import CONTENT, content_files, read_yaml, visible_strings


def test_every_cited_id_resolves():
    assert unresolved_sources() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_terms_pictures_charts_cards_claims_and_links_exist(language):
    assert broken_references(load_library(language)) == []


def _drawn() -> dict:
    try:
        from pictures import FIGURES
    except ImportError as problem:
        pytest.fail(f"pictures cannot be imported: {problem}")
    return FIGURES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_named_in_content_can_be_drawn(language):
    library, drawn = load_library(language), _drawn()
    used = {block.figure for page in library.pages.values() for section in page.sections
            for block in section.blocks if isinstance(block, FigureBlock)}  # fmt: skip
    used |= {item.how_it_works.figure for item in library.treatments.values() if item.how_it_works.figure}
    assert sorted(used - set(drawn)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_has_all_its_words(language):
    words = load_library(language).figures
    found = []
    for name, figure in _drawn().items():
        if name not in words:
            found.append(f"{name}: no words")
            continue
        have = words[name]
        found += [f"{name}: no label {key}" for key in figure.label_keys if key not in have.labels]
        if len(have.steps) not in {0, figure.steps} or (figure.steps > 1 and not have.steps):
            found.append(f"{name}: {len(have.steps)} step captions for {figure.steps} steps")
        for control, options in figure.controls.items():
            if control not in have.controls:
                found.append(f"{name}: no words for control {control}")
            else:
                found += [f"{name}: no words for {control}={option}" for option in options
                          if option not in have.controls[control].options]  # fmt: skip
    assert found == []


NEED_SOURCES = {"say", "list", "steps", "note", "table", "picks", "weigh"}
SAYS_SO = re.compile(
    r"not (?:yet |been )?checked|could not check|seen in a report|核对|没有查到|查不到原文|从转述里看到", re.IGNORECASE
)


def test_nothing_is_stated_on_recollection_alone():
    """A passage that rests only on what nobody read must say so. Old statements are told apart, by verdict."""
    sources, facts = load_sources(), load_facts()

    def weak(name: str) -> bool:
        if name in sources:
            return sources[name].read == "unverified"
        return name in facts and facts[name].verified in ("report", "memory")

    def passages(node, where):
        if isinstance(node, dict):
            if isinstance(node.get("sources"), list) and node["sources"]:
                yield where, node
            for key, value in node.items():
                yield from passages(value, f"{where}.{key}")
        elif isinstance(node, list):
            for number, value in enumerate(node):
                yield from passages(value, f"{where}[{number}]")

    found = []
    for path in content_files():
        if path.name in {"claims.yaml", "cards.yaml", "old-claims.yaml"}:
            continue
        for where, node in passages(read_yaml(path), path.relative_to(CONTENT).as_posix()):
            own = " ".join(text.text for text in visible_strings(node))
            if all(map(weak, node["sources"])) and not SAYS_SO.search(own):
                found.append(f"{where}: {node['sources']}")
    assert found == []


def test_a_guideline_named_on_a_treatment_page_is_one():
    kinds = {source.id: source for source in load_sources().values()}
    found = []
    for language in LANGUAGES:
        try:
            treatments = load_library(language).treatments
        except ContentError as problem:
            pytest.fail(str(problem))
        found += [f"{language} {name}: {row.who}" for name, item in treatments.items() for row in item.guidelines_say
                  if row.who in kinds and kinds[row.who].role is None]  # fmt: skip
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_medical_passage_names_where_it_comes_from(language):
    library = load_library(language)
    bare = [f"{page.id}#{section.id} {block.kind}" for page in library.pages.values() for section in page.sections
            for block in section.blocks if block.kind in NEED_SOURCES and not block.sources]  # fmt: skip
    bare += [f"{page.id} lead" for page in library.pages.values() if not page.lead.sources]
    for name, item in library.treatments.items():
        for part in PARTS:
            value = getattr(item, part)
            rows = value if isinstance(value, tuple) else (value,)
            bare += [f"{name}#{part}" for row in rows if isinstance(row, Cited) and not row.sources]
    bare += [name for name, item in (*library.cards.items(), *library.claims.items()) if not item.sources]
    assert bare == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_old_statement_and_card_is_shown_on_a_page(language):
    library = load_library(language)
    blocks = [block for page in library.pages.values() for section in page.sections for block in section.blocks]
    assert set(library.claims) - {block.claim for block in blocks if block.kind == "claim"} == set()
    assert set(library.cards) - {block.card for block in blocks if block.kind == "card"} == set()


def test_documents_fall_due_for_review():
    assert due_for_review("2026-11") == []
    assert {source.kind for source in due_for_review("2027-11")} <= {"guideline", "consensus", "position"}
    assert len(due_for_review("2028-11")) == len(load_sources())
