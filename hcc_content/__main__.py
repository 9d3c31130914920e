"""Checks for editors of content/. Exit status 1 when something must change.

python -m hcc_content words [path ...]   reading grade, sentence length and banned words, file by file
python -m hcc_content check              shape, codes, places to fill in, sources, links, sameness of the languages
"""

from __future__ import annotations

import sys
from pathlib import Path

from hcc_content.check import everything
from hcc_content.readability import ChineseMeasure, EnglishMeasure
from hcc_content.words import Report, check, content_files, mean_chinese_sentence, mean_grade


def _files(arguments: list[str]) -> list[Path]:
    if not arguments:
        return content_files()
    found: list[Path] = []
    for argument in arguments:
        path = Path(argument)
        found += sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    return found


def _print_english(reports: list[Report]) -> None:
    print(f"{'file':58}{'words':>7}{'w/sent':>8}{'grade':>7}{'SMOG':>7}{'longest':>9}{'>25':>5}")
    for report in reports:
        got = report.measure
        if isinstance(got, EnglishMeasure):
            print(
                f"{report.file:58}{got.words:7}{got.words_per_sentence:8.1f}{got.grade:7.1f}{got.smog:7.1f}"
                f"{got.longest:9}{len(got.over):5}"
            )
    print(f"mean grade, weighted by words: {mean_grade(reports):.2f}\n")


def _print_chinese(reports: list[Report]) -> None:
    print(f"{'file':58}{'chars':>7}{'sents':>7}{'mean':>7}{'longest':>9}{'>35':>5}{'HSK1-6':>8}")
    for report in reports:
        got = report.measure
        if isinstance(got, ChineseMeasure):
            share = "-" if got.everyday_share is None else f"{got.everyday_share:.0%}"
            print(
                f"{report.file:58}{got.characters:7}{got.sentences:7}{got.mean:7.1f}{got.longest:9}"
                f"{len(got.over):5}{share:>8}"
            )
    print(f"mean sentence: {mean_chinese_sentence(reports):.1f} characters\n")


def words(arguments: list[str]) -> int:
    """Print the tables and the breaches; 1 when there is a breach."""
    reports: list[Report] = []
    unreadable: list[str] = []
    for path in _files(arguments):
        try:
            reports.append(check(path))
        except Exception as problem:  # a half-written file must not hide the others
            unreadable.append(f"{path}: {' '.join(str(problem).split())}")
    if any(isinstance(report.measure, EnglishMeasure) for report in reports):
        _print_english(reports)
    if any(isinstance(report.measure, ChineseMeasure) for report in reports):
        _print_chinese(reports)
    breaches = [breach for report in reports for breach in report.breaches]
    for breach in breaches:
        print(f"{breach.file} {breach.where}\n    {breach.rule}\n    {breach.sentence}")
    for line in unreadable:
        print(f"cannot read {line}")
    print(f"{len(reports)} files, {len(breaches)} breaches, {len(unreadable)} unreadable")
    return 1 if breaches or unreadable else 0


def check_all() -> int:
    """Print everything that is broken apart from the wording; 1 when anything is."""
    found = everything()
    for line in found:
        print(line)
    print(f"{len(found)} problems")
    return 1 if found else 0


def main(arguments: list[str]) -> int:
    """Run the named command."""
    if arguments[:1] == ["words"]:
        return words(arguments[1:])
    if arguments == ["check"]:
        return check_all()
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
