"""The rule sheets of docs/rules/: one topic each, for a clinician to read, to compare and to sign.

`python -m tools.rule_sheets` writes them; `--check` only says which are not up to date. Rules, cautions and guideline
positions come from `hcc_logic.rules.sheet`; this adds what a reader is told, in every language."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from hcc_content.loader import LANGUAGES
from hcc_logic.rules.sheet import Sheet, sheets
from hcc_logic.rules.sheet_markdown import PlainWords, markdown
from wording import phrasebook

HOME = Path(__file__).resolve().parents[1]
FOLDER = HOME / "docs" / "rules"
ELSEWHERE = ("decisions.md",)
"""Files of the folder that this does not make."""


def plain_words(language: str) -> PlainWords:
    """What a reader of this language is told."""
    book = phrasebook(language)
    return PlainWords(
        book.language.name,
        {slug: str(words.name) for slug, words in book.topics.topics.items()},
        {code: str(words.holds) for code, words in book.reasons.reasons.items()},
        {code: str(words) for code, words in book.reasons.to_check.items()},
        {name: str(words.name) for name, words in book.questions.fields.items()},
    )


def files() -> Mapping[str, str]:
    """Every sheet and the index, by file name."""
    words = [plain_words(language) for language in LANGUAGES]
    every = sheets()
    made = {f"{one.slug}.md": markdown(one, words) for one in every}
    return made | {"README.md": "\n".join(index(every, words)) + "\n"}


def index(every: tuple[Sheet, ...], words: list[PlainWords]) -> Iterator[str]:
    """What the folder holds and how to sign."""
    yield "# Rule sheets\n"
    yield f"All rules of this guide in clinical words: {len(every)} topics, "
    yield f"{sum(len(one.rules) for one in every)} rules, {sum(len(one.cautions) for one in every)} cautions, "
    yield f"{sum(len(one.positions) for one in every)} guideline positions. The order of the topics is not a ranking.\n"
    yield "**No clinician has signed any sheet yet.** Made by `python -m tools.rule_sheets`; a test fails when a sheet"
    yield "is not up to date. A changed limit or criterion shows as a change in every sheet that uses it.\n"
    yield "## How to sign\n"
    yield "1. Read a sheet from the top, on the screen or on paper (landscape). Tick *agree* or *disagree* for each"
    yield "   line; a word of comment for each *disagree*. Rules of several lines are ticked by line and as a whole."
    yield "2. Look up the sources at its foot. *Not read* means that nobody here has seen the wording: such a source"
    yield "   decides nothing alone. Choices of this guide (D-01 and so on) stand in [decisions.md](decisions.md)."
    yield "3. Sign at the foot. Hand the sheet in with the version of this folder that you read."
    yield "4. A later change of a sheet needs a new signature; the difference between versions shows what changed.\n"
    yield "## The sheets\n"
    yield f"| Topic | {' | '.join(w.language for w in words)} | Rules | Cautions | Positions | Signed by, date |"
    yield f"|---|{'---|' * len(words)}--:|--:|--:|---|"
    for one in every:
        names = " | ".join(w.topics[one.slug] for w in words)
        counts = f"{len(one.rules)} | {len(one.cautions)} | {len(one.positions)}"
        yield f"| [{one.name}]({one.slug}.md) | {names} | {counts} |  |"


def stale(folder: Path = FOLDER) -> list[str]:
    """Names of the files that differ from what the rules say, are missing, or belong to no topic."""
    made = files()
    found = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md") if path.name not in ELSEWHERE}
    return sorted(name for name in made.keys() | found.keys() if made.get(name) != found.get(name))


def main(arguments: list[str]) -> int:
    """Write the sheets, or say which are not up to date."""
    if "--check" in arguments:
        for name in (late := stale()):
            print(f"docs/rules/{name} is not up to date; run: python -m tools.rule_sheets", file=sys.stderr)
        return int(bool(late))
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = files()
    for name in stale():
        if name in made:
            (FOLDER / name).write_text(made[name], encoding="utf-8")
        else:
            (FOLDER / name).unlink()
    print(f"docs/rules: {len(made)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
