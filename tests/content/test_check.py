"""The check names what points nowhere or belongs to nothing, and finds nothing in the guide as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hcc_content import check
from hcc_content.loader import Library, load_library
from hcc_content.references import broken_references
from hcc_content.words import CONTENT


def test_the_guide_has_nothing_to_mend() -> None:
    assert check.everything() == []


# Slips that each leave every file readable: file, what stands there, what is written instead, what is said of it.
SLIPS = [
    ("treatments/tare-y90.yaml", "topic: sirt\n", "topic: sirtt\n", "topic: the logic has no topic 'sirtt'"),
    ("treatments/sbrt.yaml", "family: radiation\n", "family: isotopes\n", "family: 'isotopes' has no name in ui.yaml"),
    (
        "ui.yaml",
        "\nfamilies:\n",
        "\nfamilies:\n  isotopes: Isotopes\n",
        "families.isotopes: no treatment belongs to it",
    ),
    ("topics.yaml", '"treatment:band-ligation"', '"treatment:bands"', "link to 'treatment:bands' leads nowhere"),
    ("topics.yaml", "pages: [clot-or-tumor]", "pages: [clot]", "link to 'clot' leads nowhere"),
    ("disagreements.yaml", "topics: [surgery_upfront]", "topics: [surgery]", "the logic has no topic 'surgery'"),
    ("tools.yaml", "    S3-22: ", "    S3-99: ", "old_limits: no words for S3-22; no such code: S3-99"),
]


@pytest.mark.parametrize(("name", "old", "new", "said"), SLIPS, ids=[slip[3] for slip in SLIPS])
def test_what_belongs_to_nothing_is_told(name: str, old: str, new: str, said: str, tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    path = content / "en" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(said in line for line in broken_references(load_library("en", content), content))


def test_a_case_without_words_is_told() -> None:
    library = load_library("zh-Hans")
    words = {name: said for name, said in library.vignettes.case_words.items() if name != "trunk-01"}
    lacking = Library(library.code, library.folder)
    lacking.__dict__["vignettes"] = library.vignettes.model_copy(update={"case_words": words})
    assert list(check.cases_without_words(lacking)) == [
        "content/zh-Hans/vignettes.yaml: case_words: no words for trunk-01"
    ]
