"""docs/adding.md is true: each thing is added in a copy by touching only the files that it lists."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from hcc_content.errors import ContentError
from hcc_content.loader import languages, load_library
from hcc_content.parity import file_differences, files_of, shape_differences, stale
from hcc_content.references import broken_references, unresolved_sources
from hcc_content.vignettes import groups
from hcc_content.words import CONTENT, banned, check
from tests.served import PARTS

pytestmark = pytest.mark.slow

ROOT = CONTENT.parent
BOTH = ("en", "zh-Hans")
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
NEW_TREATMENT = {
    "en": {"name": "A new treatment", "nav": "New treatment", "also_called": []},
    "zh-Hans": {"name": "一种新治疗", "nav": "新治疗", "also_called": []},
}
NEW_LANGUAGE = {
    "code": "de", "html": "de", "name": "Deutsch", "short": "Deutsch", "space_between": " ", "locales": ["de"],
}  # fmt: skip


def in_language(node, language):
    """A node with the words of one language picked out."""
    if isinstance(node, dict) and "en" in node:
        return node[language]
    if isinstance(node, dict):
        return {key: in_language(value, language) for key, value in node.items()}
    return [in_language(value, language) for value in node] if isinstance(node, list) else node


def load(path: Path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def dump(path: Path, data) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def edit(path: Path, old: str, new: str) -> None:
    """Change one place of a file of code; fails where docs/adding.md names a place that is gone."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} has no {old!r}: mend docs/adding.md and this test"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def content(tmp_path) -> Path:
    """A copy of the content folder to change at will."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def add_page(content: Path, language: str) -> None:
    dump(content / language / "pages" / "a-new-page.yaml", in_language(NEW_PAGE, language))


def add_term(content: Path, language: str) -> None:
    path = content / language / "glossary.yaml"
    book = load(path)
    book["terms"]["a-new-term"] = NEW_TERM[language]
    dump(path, book)


def add_treatment(content: Path, language: str) -> None:
    folder = content / language / "treatments"
    dump(folder / "a-new-treatment.yaml",
         load(folder / "ctace.yaml") | {"id": "a-new-treatment"} | NEW_TREATMENT[language])  # fmt: skip


def add_order(content: Path) -> None:
    order = load(content / "order.yaml")
    order["treatments"].insert(order["treatments"].index("ctace") + 1, "a-new-treatment")
    dump(content / "order.yaml", order)


def words_of_a_case(case) -> dict:
    """Title and text of a case, and the remark on its source if it has one."""
    note = getattr(case.source, "note", None)
    return {"title": case.title, "text": case.text} | ({"note": note} if note else {})


def add_language(content: Path) -> None:
    shutil.copytree(content / "en", content / "de")
    path = content / "de" / "language.yaml"
    dump(path, load(path) | NEW_LANGUAGE)
    path = content / "de" / "vignettes.yaml"
    told = {case.id: words_of_a_case(case) for cases in groups().values() for case in cases}
    dump(path, load(path) | {"case_words": told})
    dump(content / "lint.yaml",
         load(content / "lint.yaml") | {"de": [{"phrase": "garantiert", "reason": "a promise"}]})  # fmt: skip


# --- content ------------------------------------------------------------------------------------------------------


def test_a_page_with_a_new_term(content):
    for language in BOTH:
        add_page(content, language)
        add_term(content, language)
    for language in BOTH:
        library = load_library(language, content)
        assert library.pages["a-new-page"].sections[0].blocks[0].kind == "say"
        assert library.glossary.terms["a-new-term"].term
        assert not [line for line in broken_references(library, content) if "a-new" in line]
        assert check(content / language / "pages" / "a-new-page.yaml").breaches == ()
    assert shape_differences("pages/a-new-page.yaml", "zh-Hans", content) == []
    assert stale("pages/a-new-page.yaml", "zh-Hans", content) == []
    assert not [line for line in unresolved_sources(content) if "a-new-page" in line]


def test_a_page_without_its_term_is_noticed(content):
    add_page(content, "en")
    assert any("a-new-term" in line for line in broken_references(load_library("en", content), content))


def test_a_page_in_one_language_only_is_noticed_and_has_no_fallback(content):
    add_page(content, "en")
    assert "zh-Hans lacks pages/a-new-page.yaml" in file_differences("zh-Hans", content)
    assert "a-new-page" not in load_library("zh-Hans", content).pages


def test_a_treatment(content):
    for language in BOTH:
        add_treatment(content, language)
    for language in BOTH:
        added = load_library(language, content).treatments["a-new-treatment"]
        assert (added.topic, added.name) == ("tace", NEW_TREATMENT[language]["name"])
        assert not [line for line in broken_references(load_library(language, content), content) if "a-new" in line]
        assert check(content / language / "treatments" / "a-new-treatment.yaml").breaches == ()
    assert shape_differences("treatments/a-new-treatment.yaml", "zh-Hans", content) == []
    assert stale("treatments/a-new-treatment.yaml", "zh-Hans", content) == []


def test_a_language(content):
    add_language(content)
    assert languages(content) == ("de", "en", "zh-Hans")
    added, model = load_library("de", content), load_library("en", content)
    assert added.language.name == "Deutsch"
    assert len(added.check()) == len(model.check())
    assert (added.pages.keys(), added.treatments.keys()) == (model.pages.keys(), model.treatments.keys())
    assert file_differences("de", content) == []
    assert [line for name in sorted(files_of("de", content)) for line in shape_differences(name, "de", content)] == []
    assert [rule.reason for rule in banned("de", content)] == ["a promise"]


def test_a_version_raised_in_one_language_makes_the_other_stale(content):
    path = content / "en" / "pages" / "types.yaml"
    dump(path, load(path) | {"version": 99})
    assert stale("pages/types.yaml", "zh-Hans", content)


@pytest.mark.parametrize(
    ("change", "word"),
    [({"colour": "red"}, "colour"), ({"title": True}, "title"), ({"section": "elsewhere"}, "section"),
     ({"sections": [{"id": "a", "heading": "A", "blocks": [{"say": "x", "note": "y"}]}]}, "exactly one of"),
     ({"id": "another"}, "not the file's name")],
)  # fmt: skip
def test_a_slip_is_told_in_one_line_with_file_and_key(content, change, word):
    path = content / "en" / "pages" / "types.yaml"
    dump(path, load(path) | change)
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


NAMED = re.compile(r"`((?:content|evidence|hcc_content|hcc_logic|pages|pictures|tests|tools|ui|docs)/[^`\s:]*)`")


@pytest.mark.parametrize("name", ["adding", "writing", "evidence"])
def test_every_file_that_the_docs_name_is_there(name):
    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    paths = {re.sub(r"<lang(?:uage)?>", "en", path) for path in NAMED.findall(text)}
    assert paths
    assert sorted(path for path in paths if "<" not in path and not (ROOT / path).exists()) == []


# --- the whole guide: screens and logic, in a copy ----------------------------------------------------------------

EDITION = '''"""A society that does not exist, 2030."""

from hcc_logic.engine.conditions import all_of
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A
from hcc_logic.patient.criteria.person import ECOG_0_1
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "new2030",
    "INT",
    2030,
    (Stance("new30-tace-01", ("tace",{more}), "may_consider", all_of(INVASION, CHILD_PUGH_A, ECOG_0_1)),),
)
'''
TOPIC = '''"""A topic that does not exist."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes
from hcc_logic.patient.criteria.person import A_NEW_ANSWER
from hcc_logic.rules.topic import Topic

TOPIC = Topic(
    "a_new_topic",
    "A new topic",
    "treatment", "artery",
    (
        sometimes(A_NEW_ANSWER, "new30-tace-01", "D-45"),
        not_relevant("no_new_answer", ALWAYS, "app_rule"),
    ),
)
'''
TABLE = """A_NEW_TABLE = single("a_new", "a_new_question", ("yes", "no"))
A_NEW_ANSWER = A_NEW_TABLE.criterion("a_new_answer", ("a_new_question",), lambda f: f["band"] == "yes", "New")

TABLES = (
    A_NEW_TABLE,
"""
SCORE = '''"""A score that does not exist."""


def possible(answer: str | None) -> tuple[int, ...]:
    """Every result that is still possible."""
    return (0, 1) if answer is None else (int(answer == "yes"),)
'''
DOCUMENT = {
    "id": "new2030", "short": "New 2030", "title": "A guideline that does not exist", "organisation": "Nobody",
    "year": 2030, "journal": None, "doi": None, "pmid": None, "url": None, "kind": "guideline", "region": "INT",
    "body_read": "primary_text", "biblio_verified": "read", "note": "",
}  # fmt: skip
ENTRY = {
    "id": "new30-tace-01", "source": "new2030", "region": "INT",
    "population": {"pvtt_type": ["any"], "child_pugh": ["A"], "ecog": [0, 1], "extrahepatic": "any", "other": "",
                   "main_trunk_complete_obstruction": "any", "resectable": "any", "assumed_fields": []},
    "option": "tace", "stance": "may_consider", "strength_as_published": "none", "statement": "TACE may be considered.",
    "verified": "read", "read_level": "primary_text", "where": "section 1", "note": "", "derived": False,
}  # fmt: skip

PROBE = """
import json
from hcc_content import check, screens
from hcc_content.languages import default_language, languages
from hcc_logic import explain, parse_answers
from hcc_logic.evidence.citations import resolve
from hcc_logic.report.all_scores import all_scores
from hcc_logic.report.schema import input_schema
from hcc_logic.rules.rule_book import as_text
from pages import registry
from ui import site
from wording import phrasebook


known = {"thrombus_nature": "tumour", "pvtt_type": "II", "child_pugh_class": "A", "ecog": "0"}
told = explain(parse_answers(known | {"a_new_question": "yes"})).topic("a_new_topic")
open_ = explain(parse_answers(known)).topic("a_new_topic")
books = {code: phrasebook(code) for code in languages()}
print(json.dumps({
    "faults": check.everything(),
    "languages": list(languages()),
    "german": default_language("de-AT"),
    "places": {code: {url: place.title for url, place in site.places(book).items()} for code, book in books.items()},
    "treatments": [place.id for place in site.in_section(books["en"], "treatments") if place.kind == "treatment"],
    "living": [place.id for place in site.in_section(books["en"], "living")],
    "term": [book.terms["a-new-term"].term for book in books.values()],
    "told": told.status,
    "position": [(position.guideline, position.stance, position.outcome) for position in told.by_guideline
              if position.guideline == "new2030"],
    "open": (open_.status, sorted(open_.possible), open_.would_help),
    "documents": resolve("new30-tace-01").sources,
    "rules": "new30-tace-01" in as_text("csv"),
    "schema": "a_new_question" in input_schema()["properties"],
    "screen": screens.SCREEN_OF["a_new_question"].id,
    "score": (all_scores(parse_answers({}))["a_new_score"],
              all_scores(parse_answers({"a_new_question": "yes"}))["a_new_score"]),
    "words": {code: (book.topics.topics["a_new_topic"].name,
                     book.questions.fields["a_new_question"].ask,
                     book.reasons.reasons["a_new_answer"].holds) for code, book in books.items()},
}))
"""


def add_words_of_the_logic(content: Path, language: str) -> None:
    """Words for every code that came with the topic, its question and its criterion."""
    word = {"en": "New.", "zh-Hans": "新的。"}[language]
    choices = {"yes": word, "no": word}
    reason = {"holds": word, "might_hold": word}
    model = load(content / language / "topics.yaml")["topics"]["clinical_trial"]
    for name, part, key, said in (
        ("topics", "topics", "a_new_topic", model | {"name": word, "what": word}),
        ("questions", "fields", "a_new_question", {"name": word, "ask": word, "options": choices}),
        ("reasons", "reasons", "a_new_answer", reason),
        ("reasons", "reasons", "no_new_answer", reason),
        ("reasons", "bands", "a_new_question", choices),
        ("rulebook", "criteria", "a_new_answer", word),
    ):
        path = content / language / f"{name}.yaml"
        book = load(path)
        book[part][key] = said
        dump(path, book)


def add_words_of_the_edition(content: Path, language: str) -> None:
    path = content / language / "guidelines.yaml"
    book = load(path)
    book["editions"]["new2030"] = book["editions"]["nhc2026"] | {"short": "New (2030)"}
    book["entries"]["new30-tace-01"] = {"en": "TACE may be an option.", "zh-Hans": "可以考虑TACE。"}[language]
    dump(path, book)


def copy_of_the_guide(root: Path, *more: str) -> Path:
    """The folders that the app is made of, and more of the repository if a recipe needs it."""
    folders = (
        "content",
        "export",
        "handout",
        "hcc_content",
        "hcc_logic",
        "pages",
        "pictures",
        "serving",
        "ui",
        "wording",
    )
    for name in (*folders, *PARTS, *more):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


def run(root: Path, *arguments: str) -> str:
    """What a Python command says in a copy; fails with its output if the command fails."""
    done = subprocess.run([sys.executable, *arguments], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout[-3000:]}{done.stderr[-3000:]}"
    return done.stdout


def suite(root: Path, *arguments: str) -> str:
    """Run tests of a copy."""
    return run(root, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)


def add_to_the_fact_base(root: Path) -> None:
    """The document with its role, and its entry, each at the head of its part; then the import."""
    edit(root / "evidence" / "decisions.yaml", "\n  counts: [", "\n  counts: [new2030, ")
    for part, row in (("sources", DOCUMENT), ("recommendations", ENTRY)):
        lines = yaml.safe_dump([row], allow_unicode=True, sort_keys=False)
        edit(root / "evidence" / "guidelines.yaml", f"\n{part}:\n", f"\n{part}:\n{indented(lines)}")
    run(root, "-m", "tools.evidence")


def indented(lines: str) -> str:
    return "".join(f"  {line}" for line in lines.splitlines(keepends=True))


def add_edition(root: Path, *topics: str) -> None:
    named = "".join(f' "{slug}",' for slug in topics)
    text = EDITION.replace("{more}", named)
    (root / "hcc_logic" / "rules" / "guidelines" / "new2030.py").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def grown(tmp_path_factory) -> dict:
    """What the guide says of itself after everything was added to a copy."""
    (tmp := tmp_path_factory.mktemp("guide") / "tests" / "logic").mkdir(parents=True)
    shutil.copytree(ROOT / "tests" / "logic" / "data", tmp / "data")
    root = copy_of_the_guide(tmp.parents[1], "evidence", "tools")
    content, logic = root / "content", root / "hcc_logic"
    for language in BOTH:
        add_page(content, language)
        add_term(content, language)
        add_treatment(content, language)
        add_words_of_the_logic(content, language)
        add_words_of_the_edition(content, language)
    add_order(content)
    add_language(content)
    add_to_the_fact_base(root)
    add_edition(root, "a_new_topic")
    # a topic
    treatments = logic / "rules" / "treatments"
    (treatments / "a_new_topic.py").write_text(TOPIC, encoding="utf-8")
    edit(treatments / "__init__.py", '    "clinical_trial",\n', '    "clinical_trial",\n    "a_new_topic",\n')
    # a question
    edit(logic / "inputs" / "questions.py", "_REGISTRY = (\n",
         '_REGISTRY = (\n    _choice("a_new_question", "yes", "no"),\n')  # fmt: skip
    edit(logic / "patient" / "criteria" / "person.py", "TABLES = (\n", TABLE)
    edit(root / "hcc_content" / "screens.py", '"cirrhosis")', '"cirrhosis", "a_new_question")')
    # a score
    (logic / "scores" / "a_new_score.py").write_text(SCORE, encoding="utf-8")
    scores = logic / "report" / "all_scores.py"
    edit(scores, "from hcc_logic.scores import ", "from hcc_logic.scores import a_new_score, ")
    edit(scores, "    return found | _meld(answers)",
         '    found["a_new_score"] = a_new_score.possible(answers.get("a_new_question"))\n'
         "    return found | _meld(answers)")  # fmt: skip
    return json.loads(run(root, "-c", PROBE))


def test_screens_offer_the_new_page_treatment_term_and_language(grown):
    assert grown["faults"] == []
    assert grown["languages"] == ["en", "de", "zh-Hans"]
    assert grown["german"] == "de"
    assert set(grown["places"]["de"]) == set(grown["places"]["en"]) == set(grown["places"]["zh-Hans"])
    assert grown["places"]["en"]["a-new-page"] == "A new page"
    assert grown["places"]["zh-Hans"]["treatment-a-new-treatment"] == "一种新治疗"
    assert "a-new-page" in grown["living"]
    assert grown["treatments"].index("a-new-treatment") == grown["treatments"].index("ctace") + 1
    assert grown["term"] == ["new term", "new term", "新词"]


def test_an_edition_speaks_and_its_entry_leads_to_its_document(grown):
    assert grown["position"] == [["new2030", "may_consider", "holds"]]
    assert grown["documents"] == ["new2030"]
    assert grown["rules"]


def test_a_topic_on_a_new_question_is_worked_out_for_known_and_unknown_answers(grown):
    assert grown["told"] == "sometimes"
    assert grown["open"] == ["cannot_say", ["not_relevant", "sometimes"], ["a_new_question"]]
    assert grown["schema"]
    assert grown["screen"] == "more_health"
    assert all(all(said) for said in grown["words"].values())


def test_a_score_is_a_range_on_partial_answers(grown):
    assert grown["score"] == [[0, 1], [1]]


# --- the recipes that the suite itself must accept ----------------------------------------------------------------


def test_the_suite_accepts_a_new_edition(tmp_path):
    """The recipe "A guideline edition", step by step, and the tests that know the editions."""
    root = copy_of_the_guide(tmp_path, "evidence", "tools", "tests", "docs")
    add_to_the_fact_base(root)
    add_edition(root)
    contract = root / "tests" / "logic" / "data" / "contract.yaml"
    row = "- {id: new2030, country: INT, year: 2030, published: 2030, newer_edition: null}"
    edit(contract, "\neditions:\n", f"\neditions:\n{row}\n")
    for language in BOTH:
        add_words_of_the_edition(root / "content", language)
    run(root, "-m", "tools.rule_sheets")
    assert "new30-tace-01" in (root / "docs" / "rules" / "tace.md").read_text(encoding="utf-8")
    suite(root, "tests/logic/test_guidelines.py", "tests/logic/test_rule_sheets.py", "tests/logic/test_freshness.py",
          "tests/content/test_guideline_words.py")  # fmt: skip
    suite(root, "tests/logic/test_contract.py", "-k", "editions or stances")
    assert run(root, "-m", "tools.evidence", "--check") == ""


def test_the_suite_accepts_a_new_language(tmp_path):
    """The recipe "A language", and the tests that go through the languages."""
    root = copy_of_the_guide(tmp_path, "evidence", "tools", "tests", "docs")
    add_language(root / "content")
    patterns = root / "tests" / "content" / "languages.yaml"
    dump(patterns, load(patterns) | {"de": load(patterns)["en"]})
    own = "[de] or -de]"
    told = suite(root, "tests/content", "tests/pictures", "tests/guards/test_limits_in_prose.py", "-k", own,
                 "--ignore", "tests/content/test_adding.py")  # fmt: skip
    assert re.search(r"\d{2,} passed", told)


def test_a_language_without_its_patterns_is_told(tmp_path):
    patterns = tmp_path / "language_patterns.py"
    shutil.copy(ROOT / "tests" / "content" / "language_patterns.py", patterns)
    dump(tmp_path / "languages.yaml", {})
    with pytest.raises(AssertionError, match=r"languages.yaml has no block for de: docs/adding.md, A language"):
        run(tmp_path, "-c", "import language_patterns; language_patterns.pattern('de', 'group')")


def test_a_changed_number(tmp_path):
    """The recipe "Change a number": what follows by itself, and what the checks name."""
    root = copy_of_the_guide(tmp_path, "evidence", "tools", "tests", "docs")
    edit(root / "hcc_logic" / "inputs" / "thresholds.py", '"alt_u_l", 300,', '"alt_u_l", 250,')
    run(root, "-m", "tools.rule_sheets")
    assert "ALT > 250 U/L" in (root / "docs" / "rules" / "haic.md").read_text(encoding="utf-8")
    with pytest.raises(AssertionError, match=r"reasons.yaml: reasons\.\w+\.holds: 300 U/L"):
        suite(root, "tests/guards/test_limits_in_prose.py", "-vv")
    for path in sorted((root / "content").glob("*/reasons.yaml")):
        path.write_text(path.read_text(encoding="utf-8").replace("300 U/L", "250 U/L"), encoding="utf-8")
    suite(root, "tests/guards/test_limits_in_prose.py", "tests/guards/test_bands_have_rows.py",
          "tests/guards/test_clinical_numbers.py")  # fmt: skip


def test_a_number_that_parts_a_band_asks_for_words_of_the_new_band(tmp_path):
    """Albumin has its limit for HAIC where Child-Pugh has a cut. Moved away from it, there is one band more."""
    root = copy_of_the_guide(tmp_path)
    edit(root / "hcc_logic" / "inputs" / "thresholds.py", '"albumin_g_l", 28.0,', '"albumin_g_l", 30.0,')
    with pytest.raises(AssertionError, match=r"content/en/reasons.yaml: .*bands.albumin_g_l: no words for 2h"):
        run(root, "-m", "hcc_content", "check")
