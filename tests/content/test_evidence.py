"""The fact base is whole, its import gives the files that are there, and a slip in it is told with file and row."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from hcc_content.words import CONTENT
from tools.evidence import documents, references, rows
from tools.evidence.__main__ import checked, import_all, main
from tools.evidence.changes import change, changes
from tools.evidence.fact_base import CHANGES, FOLDER, EvidenceError, FactBase, read_fact_base
from tools.evidence.files import CITATIONS, ENTRIES, FACTS, OUTCOMES, SOURCES, Made
from tools.evidence.outcomes import import_outcomes, left_out

pytestmark = pytest.mark.slow

ROOT = CONTENT.parent
MADE = (SOURCES, FACTS, OUTCOMES, CITATIONS, ENTRIES)
ENTRY = "nhc26-tace-01"


@pytest.fixture(scope="module")
def base() -> FactBase:
    return checked(FOLDER)


@pytest.fixture(scope="module")
def files(base) -> list[Made]:
    return import_all(base)[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the fact base to change at will."""
    return Path(shutil.copytree(FOLDER, tmp_path / "evidence"))


def edit(folder: Path, file: str, *slips: tuple[str, str | None, dict]) -> None:
    """Change fields of rows by part and id, take a row out where no field is given; without an id, change the part."""
    path = folder / f"{file}.yaml"
    book = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    for part, name, fields in slips:
        if name is None:
            book[part].update(fields)
            continue
        row = next(row for row in book[part] if name in (row.get("id"), row.get("slug"), row.get("set")))
        if fields:
            row.update(fields)
        else:
            book[part].remove(row)
    path.write_text(yaml.dump(book, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), encoding="utf-8")


def print_of(paths: tuple[Path, ...] = MADE) -> list[str]:
    return [hashlib.sha256((ROOT / path).read_bytes()).hexdigest() for path in paths]


# --- the fact base that is here ---------------------------------------------------------------------------------


def test_importing_what_is_there_changes_nothing():
    done = subprocess.run(
        [sys.executable, "-m", "tools.evidence", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_fact_base_points_at_nothing_that_is_not_there(base):
    assert references.problems(base) == []


def test_every_level_of_reading_and_every_kind_has_its_word(base):
    assert set(base.guidelines.meta.model_extra["read_level_values"]) <= set(documents.BODY)
    kinds = {row.kind for row in (*base.options.sources, *base.guidelines.sources)}
    assert kinds | {row.kind for row in base.outcomes.sources} <= set(documents.KINDS)


def test_it_names_no_place_on_a_machine():
    found = [
        f"{path.name}: {hit.group()}"
        for path in sorted(FOLDER.glob("*.yaml"))
        for hit in re.finditer(r"(?<![\w./])/(?:home|root|tmp|work|srv|opt|mnt)/\S*|localhost", path.read_text("utf-8"))
    ]
    assert found == []


# --- a change ---------------------------------------------------------------------------------------------------


def test_a_change_is_named_and_a_check_writes_nothing(folder, capsys):
    edit(folder, "guidelines", ("recommendations", ENTRY, {"where": "another place"}))
    before = print_of()
    assert main([str(folder), "--check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"content/facts.yaml: 1 changed ({ENTRY})",
        f"{CITATIONS.as_posix()}: 1 changed ({ENTRY})",
    ]
    assert print_of() == before


def test_what_comes_and_what_goes_is_named(base):
    old = next(row for row in base.outcomes.outcomes if row.verified == "read" and row.display == "text_only")
    renamed = [row if row is not old else row.model_copy(update={"id": "new-os"}) for row in base.outcomes.outcomes]
    edited = replace(base, outcomes=base.outcomes.model_copy(update={"outcomes": tuple(renamed)}))
    told = {found.path: found for found in changes(import_all(edited)[0])}
    assert {path: (found.added, found.removed) for path, found in told.items()} == {
        FACTS: (("new-os",), (old.id,)),
        OUTCOMES: (("new-os",), (old.id,)),
    }
    assert str(told[OUTCOMES]) == f"content/outcomes.yaml: 1 added (new-os); 1 removed ({old.id})"


def test_many_are_counted_and_few_are_named(files, tmp_path):
    sources = files[0]
    (tmp_path / "content").mkdir()
    (tmp_path / SOURCES).write_text(sources.text.replace("review_by: 2028", "review_by: 2030"), encoding="utf-8")
    told = str(change(sources, tmp_path))
    assert re.fullmatch(r"content/sources\.yaml: \d{3} changed \((?:\S+, ){7}\S+ and \d{3} more\)", told)


def test_another_order_is_told_as_such(files, tmp_path):
    facts = files[1]
    (tmp_path / "content").mkdir()
    head, *lines = facts.text.splitlines(keepends=True)
    (tmp_path / FACTS).write_text("".join([head, *reversed(lines)]), encoding="utf-8")
    assert str(change(facts, tmp_path)) == "content/facts.yaml: the same rows in another order or form"


def test_an_import_writes_every_file_and_then_nothing_changes(files, tmp_path):
    for path in MADE:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    assert [found.path for found in changes(files, tmp_path)] == list(MADE)
    for made in files:
        made.write(tmp_path)
    assert list(changes(files, tmp_path)) == []
    assert [(tmp_path / path).read_bytes() for path in MADE] == [(ROOT / path).read_bytes() for path in MADE]


# --- a slip -----------------------------------------------------------------------------------------------------


SHAPE = (
    ("guidelines", "recommendations", ENTRY, {"stance": "maybe"},
     f"evidence/guidelines.yaml: recommendations {ENTRY} stance: Input should be 'recommended'"),
    ("guidelines", "recommendations", ENTRY, {"statment": "x"},
     f"evidence/guidelines.yaml: recommendations {ENTRY} statment: there is no such field"),
    ("guidelines", "recommendations", ENTRY, {"population": {"pvtt_type": ["I"]}},
     f"evidence/guidelines.yaml: recommendations {ENTRY} population child_pugh: is missing"),
    ("guidelines", "meta", None, {"compiled": "2026"}, "evidence/guidelines.yaml: meta compiled: String should match"),
    ("outcomes", "outcomes", "yoon-os", {"value": "12"}, "evidence/outcomes.yaml: outcomes yoon-os value"),
    ("decisions", "decisions", "D-26", {"why": ""}, "evidence/decisions.yaml: decisions D-26 why: String should have"),
    ("terms", "terms", "liver", {"verified": True}, "evidence/terms.yaml: terms liver verified: Input should be"),
    (CHANGES, "changes", "CH-23", {"kind": "rule"}, f"evidence/{CHANGES}.yaml: changes CH-23 kind: Input should be"),
    (CHANGES, "changes", "CH-24", {"sources": []}, f"evidence/{CHANGES}.yaml: changes CH-24 sources: Tuple should"),
    (CHANGES, "changes", "CH-25", {"test": []}, f"evidence/{CHANGES}.yaml: changes CH-25 test: Tuple should have"),
)  # fmt: skip
REFERENCES = (
    ("guidelines", "recommendations", ENTRY, {"source": "nhc2062"},
     f"evidence/guidelines.yaml: recommendations {ENTRY}: source: no document 'nhc2062'"),
    ("guidelines", "recommendations", ENTRY, {"option": "tacy"},
     f"evidence/guidelines.yaml: recommendations {ENTRY}: option: no option slug 'tacy'"),
    ("guidelines", "recommendations", ENTRY, {"verified": "memory"},
     f"evidence/guidelines.yaml: recommendations {ENTRY}: verified is 'memory', but read_level is 'primary_text'"),
    ("guidelines", "recommendations", "bav8-ac-01", {"verified": "read"},
     "evidence/guidelines.yaml: recommendations bav8-ac-01: verified is 'read', but read_level is 'transcription'"),
    ("guidelines", "sources", "easl2018", {"id": "nhc2019"},
     "evidence/guidelines.yaml: sources: 'nhc2019' stands 2 times"),
    ("guidelines", "sources", "nhc2022", {"id": "nhc2021"},
     "evidence/decisions.yaml: source_roles: 'nhc2021' of guidelines.yaml has no role"),
    ("decisions", "decisions", "D-26", {"sources": ["nhc26-res-66", "scores.yaml no_such_part"]},
     "evidence/decisions.yaml: decisions D-26: sources: 'nhc26-res-66' is nowhere in the fact base"),
    ("decisions", "decisions", "D-27", {"sources": ["scores.yaml no_such_part"]},
     "evidence/decisions.yaml: decisions D-27: sources: 'scores.yaml no_such_part' is nowhere in the fact base"),
    (CHANGES, "changes", "CH-24", {"id": "CH-23"}, f"evidence/{CHANGES}.yaml: changes: 'CH-23' stands 2 times"),
    (CHANGES, "changes", "CH-26", {"sources": [{"a": "gone", "locator": "x", "level": "abstract"}]},
     f"evidence/{CHANGES}.yaml: changes CH-26: sources: no address 'gone'"),
    ("outcomes", "chart_sets", "shrinkage", {"entries": ["yoon-orr", "gone-orr"]},
     "evidence/outcomes.yaml: chart_sets shrinkage: entries: no outcome 'gone-orr'"),
    ("guidelines", "absolute_stops", "stop-01", {"recommendations": ["gone-01"]},
     "evidence/guidelines.yaml: absolute_stops stop-01: recommendations: no entry 'gone-01'"),
    ("options", "options", "ctace", {"item_sources": {"steps": [["cruk_tace", None], "gone"]}},
     "evidence/options.yaml: options ctace item_sources steps: no document 'gone'"),
    ("real_questions", "questions", "en-18", {},
     "evidence/questions_people_ask.yaml: questions Q-01: asked_in: no question of real_questions.yaml 'en-18'"),
)  # fmt: skip


def told_of(slips, folder: Path) -> list[str]:
    """What is said of a copy with all these slips."""
    shutil.copytree(FOLDER, folder)
    for file in {slip[0] for slip in slips}:
        edit(folder, file, *(slip[1:4] for slip in slips if slip[0] == file))
    with pytest.raises(EvidenceError) as told:
        checked(folder)
    return told.value.lines


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> dict:
    place = tmp_path_factory.mktemp("slips")
    return {"shape": told_of(SHAPE, place / "shape"), "references": told_of(REFERENCES, place / "references")}


@pytest.mark.parametrize("line", [slip[-1] for slip in SHAPE])
def test_a_slip_of_the_pen_is_told_with_file_row_and_field(told, line):
    assert [found for found in told["shape"] if found.startswith(line)], told["shape"]


@pytest.mark.parametrize("line", [slip[-1] for slip in REFERENCES])
def test_an_id_that_leads_nowhere_is_told_with_file_row_and_field(told, line):
    assert [found for found in told["references"] if found.startswith(line)], told["references"]


def test_a_slip_stops_the_import(folder, capsys):
    edit(folder, "guidelines", ("recommendations", ENTRY, {"stance": "maybe"}))
    before = print_of()
    assert main([str(folder)]) == 1
    told = capsys.readouterr()
    assert told.err.endswith("problems: 1; nothing was imported\n")
    assert told.out == "" and print_of() == before


def test_files_that_are_gone_or_broken_are_all_told(folder):
    (folder / "terms.yaml").unlink()
    (folder / "scores.yaml").write_text("scores: [one, two\nmore: x: y\n", encoding="utf-8")
    with pytest.raises(EvidenceError) as told:
        read_fact_base(folder)
    assert [re.search(r"(\w+)\.yaml: ", line)[1] for line in told.value.lines] == ["scores", "terms"]


# --- what the import decides ------------------------------------------------------------------------------------


def document(name, kind="cohort", **more):
    return documents.document("2026-11", name, name, kind, "abstract", **more)


def test_the_same_document_is_merged_and_another_gets_a_prefix():
    registry = documents.Registry("2026-11")
    registry.add("guidelines", "", document("a", year=2020, doi="10.1/x"))
    assert registry.add("outcomes", "out-", document("a", year=2020, doi="10.1/X", url="https://x.org")) == "a"
    assert registry.rows["a"].url == "https://x.org"
    assert registry.add("outcomes", "out-", document("a", year=2020, doi="10.1/y")) == "out-a"
    assert registry.known("outcomes", "a") == "out-a"


def test_a_document_is_found_by_doi_number_or_address():
    registry = documents.Registry("2026-11")
    registry.add("options", "opt-", document("a", url="https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/"))
    assert registry.find("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456", None) == "a"
    assert registry.find("https://example.org/other", None) is None


def test_guidelines_are_looked_at_again_sooner():
    assert document("g", "guideline").review_by == "2027-11"
    assert document("s").review_by == "2028-11"


def test_hidden_documents_and_what_rests_on_them_alone_are_left_out(base, files):
    hidden = base.decisions.source_roles.hidden
    resting = {row.id for row in base.guidelines.recommendations if row.source in hidden}
    assert hidden and resting
    for made in files:
        assert not {*hidden, *(f"document {name}" for name in hidden), *resting} & set(made.rows_of(made.text))
    assert resting <= set(import_all(base)[1][0].removeprefix("left out with hidden documents: ").split(", "))


def test_recalled_numbers_are_emptied_and_unread_rows_dropped():
    one = dict.fromkeys(rows.OutcomeRow.model_fields) | {
        "id": "a-os", "source": "a", "option": "tace", "population": "people", "pvtt": ["mixed"], "endpoint": "os",
        "verified": "read", "display": "paired", "caveat": "", "n_option": 40, "memory_fields": ["n_option"],
        "computed_fields": [],
    }  # fmt: skip
    book = rows.OutcomesFile.model_validate({
        "meta": {}, "how_to_read": [], "sources": [],
        "outcomes": [one, one | {"id": "b-os", "verified": "memory"}, one | {"id": "c-os", "display": "do_not_show"},
                     one | {"id": "barred-os"}],
        "not_for_patient_charts": ["barred-os (recalled)"],
        "chart_sets": [{"set": "s", "chart": "c", "entries": ["a-os", "b-os"], "framing": "f"}],
    })  # fmt: skip
    made = import_outcomes(book, documents.Registry("2026-11"))
    assert [item.id for item in made.outcomes] == ["a-os", "barred-os"]
    assert made.outcomes[0].n_option is None
    assert [item.patient_chart for item in made.outcomes] == [True, False]
    assert made.chart_sets[0].entries == ("a-os",)
    assert left_out(book, made) == {"s": ["b-os"]}
