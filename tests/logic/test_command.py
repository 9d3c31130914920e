"""The command is a contract: what it reads, what it prints, how it refuses."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import hcc_logic
from hcc_logic.__main__ import main

HOME = Path(hcc_logic.__file__).parents[1]


Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def in_a_process_of_its_own(*arguments: str, stdin: str | bytes = "") -> subprocess.CompletedProcess[bytes]:
    given = stdin.encode() if isinstance(stdin, str) else stdin
    return subprocess.run(
        [sys.executable, "-m", "hcc_logic", "assess", *arguments],
        input=given,
        capture_output=True,
        cwd=HOME,
        timeout=60,
        check=False,
    )


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`assess` in this process, as a shell would see it: starting Python takes longer than an answer."""

    def assess(*arguments: str, stdin: str | bytes = "") -> subprocess.CompletedProcess[bytes]:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        status = main(["assess", *arguments])
        out, err = capfd.readouterr()
        return subprocess.CompletedProcess([], status, out.encode(), err.encode())

    return assess


def steady(done: subprocess.CompletedProcess[bytes]) -> Any:
    """What was printed, without the order of the next answers and of their values."""
    found = json.loads(done.stdout)
    for topic in found["topics"]:
        for answer in topic.get("leads_to", ()):
            answer["values"].sort(key=str)
        topic.get("leads_to", []).sort(key=str)
    return found


def refused(done: subprocess.CompletedProcess[bytes], *words: str) -> None:
    """Exit status 2, nothing on standard output, one line on standard error that names everything asked for."""
    assert done.returncode == 2, done
    assert done.stdout == b""
    lines = done.stderr.decode().strip("\n").split("\n")
    assert len(lines) == 1, lines
    assert done.stderr.count(b"\n") == 1
    assert "Traceback" not in lines[0]
    for word in words:
        assert word in lines[0], (word, lines[0])


def test_a_file(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps({"pvtt_type": "III", "ecog": 1}), encoding="utf-8")
    done = run(str(path))
    assert (done.returncode, done.stderr) == (0, b"")
    found = json.loads(done.stdout)
    assert found["schema"] == 2
    assert len(found["topics"]) == 35


def test_standard_input(run: Run) -> None:
    done = run("-", stdin='{"bleeding_now": "yes"}')
    assert json.loads(done.stdout)["emergency"] == {"active": True, "level": "call_now", "because": ["bleeding_now"]}


def test_no_level_is_null(run: Run) -> None:
    assert json.loads(run("-", stdin="{}").stdout)["emergency"]["level"] is None


def test_shape(run: Run) -> None:
    found = json.loads(
        run("-", stdin='{"thrombus_nature": "tumour", "pvtt_type": "II", "child_pugh_class": "A", "ecog": "0"}').stdout
    )
    assert set(found) >= {
        "schema",
        "logic_version",
        "evidence_date",
        "emergency",
        "contradictions",
        "scores",
        "topics",
        "sequence",
        "ask_next",
        "not_confirmed",
        "map",
    }
    assert set(found["map"]) == {"rows", "columns", "cells"}
    for cell in found["map"]["cells"]:
        assert set(cell) >= {"row", "column", "marks"}
    assert set(found["scores"]) >= {"child_pugh", "albi", "bclc", "cnlc", "cheng", "vp"}
    assert set(found["scores"]["child_pugh"]) >= {"points", "class", "points_range", "classes", "missing"}
    assert set(found["scores"]["albi"]) >= {"score", "grade", "grades", "missing"}
    for name in ("bclc", "cnlc", "cheng", "vp"):
        assert set(found["scores"][name]) >= {"stage", "stages"}
    for topic in found["topics"]:
        assert set(topic) >= {"topic", "status", "by_guideline", "reasons", "possible", "would_help", "to_check"}
        assert set(topic) >= {"mark", "family", "deciding", "if_clear"}
        for position in topic["by_guideline"]:
            assert set(position) >= {"guideline", "stance", "reasons"}
        for reason in topic["reasons"]:
            assert set(reason) >= {"code", "outcome", "facts", "sources"}
            assert reason["outcome"] in ("holds", "might_hold")
            assert all(set(fact) == {"field", "value"} for fact in reason["facts"])


def test_lines_keep_their_order_and_go_on_after_an_error(run: Run) -> None:
    lines = ['{"ecog": "4"}', '{"albumin_g_l": 3.4}', "not json", "[1]", '{"nonsense": 1}', '{"ecog": 0}']
    done = run("-", "--lines", stdin="\n".join(lines) + "\n")
    assert done.returncode == 0
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == 6
    assert [set(item) == {"error"} for item in found] == [False, True, True, True, True, False]
    assert [item["error"]["field"] for item in found[1:5]] == ["albumin_g_l", "input", "input", "nonsense"]
    assert all(set(item["error"]) >= {"field", "problem"} and item["error"]["problem"] for item in found[1:5])
    statuses = [next(t["status"] for t in item["topics"] if t["topic"] == "haic") for item in (found[0], found[5])]
    assert statuses == ["stopped", "cannot_say"]


def test_lines_without_a_line(run: Run) -> None:
    done = run("-", "--lines", stdin="")
    assert (done.returncode, done.stdout) == (0, b"")


def test_lines_from_a_file_without_a_last_line_end(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("{}\n{}", encoding="utf-8")
    assert len(run(str(path), "--lines").stdout.splitlines()) == 2


@pytest.mark.parametrize("nothing", ["{}", '{"ecog": null}', '{"ecog": "unknown", "red_flags": []}'])
def test_not_known(nothing: str, run: Run) -> None:
    assert steady(run("-", stdin=nothing)) == steady(run("-", stdin="{}"))


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ('{"albumin_g_l": 3.4}', ("albumin_g_l", "8", "65", "g/L")),
        ('{"bilirubin_umol_l": 0.9}', ("bilirubin_umol_l", "1", "1000", "umol/L")),
        ('{"albumin_g_l": NaN}', ("albumin_g_l", "8", "65")),
        ('{"albumin_g_l": Infinity}', ("albumin_g_l",)),
        ('{"albumin_g_l": -Infinity}', ("albumin_g_l",)),
        ('{"largest_cm": 1e400}', ("largest_cm", "0.1", "40")),
        ('{"age": 1' + "0" * 400 + "}", ("age", "18", "110")),
        ('{"albumin_g_l": 1' + "0" * 400 + "}", ("albumin_g_l",)),
        ('{"age": 17}', ("age", "18", "110", "years")),
        ('{"age": 64.5}', ("age",)),
        ('{"age": "64"}', ("age",)),
        ('{"age": true}', ("age",)),
        ('{"inr": "1.2"}', ("inr", "0.5", "20")),
        ('{"inr": true}', ("inr",)),
        ('{"inr": [1.2]}', ("inr",)),
        ('{"ecog": 5}', ("ecog", "0, 1, 2, 3, 4")),
        ('{"ecog": 1.0}', ("ecog",)),
        ('{"ecog": -1}', ("ecog",)),
        ('{"ecog": true}', ("ecog",)),
        ('{"weeks_since_surgery": 2001}', ("weeks_since_surgery", "0 to 2000 weeks")),
        ('{"pvtt_type": "V"}', ("pvtt_type", "none, I0, I, II, III, IV, present_place_unknown")),
        ('{"pvtt_type": "ii"}', ("pvtt_type",)),
        ('{"pvtt_type": {"stage": "II"}}', ("pvtt_type",)),
        ('{"pvtt_both_sides": "yes"}', ("pvtt_both_sides", "true, false")),
        ('{"pvtt_both_sides": 1}', ("pvtt_both_sides",)),
        ('{"red_flags": "none"}', ("red_flags", "vomiting_blood")),
        ('{"red_flags": ["none", 7]}', ("red_flags",)),
        ('{"red_flags": ["headache"]}', ("red_flags",)),
        ('{"red_flags": [["none"]]}', ("red_flags",)),
        ('{"tumour_count": -1}', ("tumour_count", "0", "99", "diffuse")),
        ('{"tumour_count": "many"}', ("tumour_count", "diffuse")),
        ('{"tumour_count": 2.5}', ("tumour_count",)),
        ('{"tumour_sizes_cm": [3, 0]}', ("tumour_sizes_cm", "0.1", "40")),
        ('{"tumour_sizes_cm": 3}', ("tumour_sizes_cm",)),
        ('{"tumour_sizes_cm": [null]}', ("tumour_sizes_cm",)),
        ('{"tumor_count": 1}', ("tumor_count",)),
        ('{"": 1}', ("unknown field",)),
        ('{"Ecog": "1"}', ("Ecog",)),
        ('{"a\\nb": 1}', ("unknown field",)),
        ('{"a\\u2028b\\u0085c": 1}', ("unknown field",)),
        ("", ("input",)),
        ("   \n", ("input",)),
        ("{", ("input",)),
        ("[]", ("input",)),
        ("null", ("input",)),
        ('"ecog"', ("input",)),
        ("[" * 100_000, ("input",)),
        ('{"ecog": "1"} {"ecog": "2"}', ("input",)),
        ("{'ecog': '1'}", ("input",)),
        ('{"ecog": "1",}', ("input",)),
    ],
)
def test_refused(answers: str, words: tuple[str, ...], run: Run) -> None:
    refused(run("-", stdin=answers), *words)


def test_refused_for_real() -> None:
    refused(in_a_process_of_its_own("-", stdin='{"albumin_g_l": 3.4}'), "albumin_g_l", "8 to 65 g/L")


@pytest.mark.slow
def test_every_run_prints_the_same() -> None:
    """The order of sets differs from run to run unless it is fixed; what is printed must not."""
    told = {
        subprocess.run(
            [sys.executable, "-m", "hcc_logic", "assess", "-"],
            input=b"{}",
            capture_output=True,
            cwd=HOME,
            timeout=60,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_refused_in_lines_too(run: Run) -> None:
    done = run(
        "-", "--lines", stdin='{"age": 1' + "0" * 400 + '}\n{"albumin_g_l": NaN}\n' + "[" * 100_000 + '\n{"inr": 1.1}\n'
    )
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [item.get("error", {}).get("field") for item in found] == ["age", "albumin_g_l", "input", None]


def test_a_file_that_is_not_there(run: Run) -> None:
    refused(run("/nowhere/answers.json"), "/nowhere/answers.json")


def test_a_folder(tmp_path: Path, run: Run) -> None:
    refused(run(str(tmp_path)), str(tmp_path))


def test_bytes_that_are_no_text(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "picture.json"
    path.write_bytes(b"\x89PNG\xff\xfe\x00")
    refused(run(str(path)), "picture.json")
    done = in_a_process_of_its_own("-", stdin=b"\x89PNG\xff\xfe\x00")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_byte_order_mark(tmp_path: Path, run: Run) -> None:
    """Some editors put one before the text. It is read, or refused in one line; it never ends in a traceback."""
    path = tmp_path / "bom.json"
    path.write_bytes(b"\xef\xbb\xbf" + b'{"ecog": "1"}')
    for done in (run(str(path)), in_a_process_of_its_own("-", stdin=path.read_bytes())):
        if done.returncode == 0:
            assert json.loads(done.stdout)["schema"] == 2
        else:
            refused(done, "input")


def test_the_same_field_twice(run: Run) -> None:
    """Hand-edited: the second one counts, or it is refused. It is never an error of the program."""
    done = run("-", stdin='{"ecog": "0", "ecog": "3"}')
    if done.returncode == 0:
        found = {topic["topic"]: topic["status"] for topic in json.loads(done.stdout)["topics"]}
        assert found["haic"] == "stopped"
    else:
        refused(done, "ecog")


def test_numbers_in_other_clothes(run: Run) -> None:
    told = run("-", stdin='{"ecog": 2, "tumour_count": 3.0, "age": 64.0, "albumin_g_l": 35}')
    assert steady(told) == steady(run("-", stdin='{"age": 64, "albumin_g_l": 35.0, "tumour_count": 3, "ecog": "2"}'))


def test_contradictory_answers_are_answered(run: Run) -> None:
    done = run("-", stdin='{"red_flags": ["none"], "bleeding_now": "yes", "pvtt_type": "III", "vp_type": "Vp1"}')
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert {item["code"] for item in found["contradictions"]} == {"no_flags_vs_bleeding", "type_vs_vp"}


def test_no_command() -> None:
    done = subprocess.run([sys.executable, "-m", "hcc_logic"], capture_output=True, cwd=HOME, timeout=60, check=False)
    assert done.returncode == 2
