"""`python -m handout`: the paper from a file of answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from handout.__main__ import main
from tests.handout.reading import bare, words
from wording import phrasebook


def test_a_file_of_answers_becomes_paper_in_each_language(tmp_path: Path) -> None:
    answers, out = tmp_path / "answers.json", tmp_path / "paper.pdf"
    answers.write_text('{"child_pugh_class": "A", "largest_cm": 6.25}', encoding="utf-8")
    assert main([str(answers), "--lang", "zh-Hans", "--lang", "en", "--out", str(out)]) == 0
    found = words(out.read_bytes())
    assert "6.25" in found
    for code in ("en", "zh-Hans"):
        assert bare(phrasebook(code).ui.mine.known) in found


@pytest.mark.parametrize("text", ["[1]", "{", '{"child_pugh_class": "Z"}', '{"no_such": 1}'])
def test_what_cannot_be_used_is_said_in_one_line(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers, out = tmp_path / "answers.json", tmp_path / "paper.pdf"
    answers.write_text(text, encoding="utf-8")
    assert main([str(answers), "--out", str(out)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not out.exists()
