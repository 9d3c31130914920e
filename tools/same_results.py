"""Do two checkouts give every reader the same statuses and scores?

    python tools/same_results.py OTHER_CHECKOUT [--number 200000] [--seed 1]

Draws answer sets at random (full, partial, nothing answered, contradictory, in equal parts of all densities), lets the
command of each checkout explain them, and compares the emergency level, the status and possible statuses of every
topic, and every score of the explanation. Prints how many sets were compared and every kind of difference with an
example. Exit status 1 where anything differs.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.logic.answer_space import draw, draw_consistent  # noqa: E402

SHARES = (0.02, 0.08, 0.2, 0.4, 0.7, 1.0)
CHUNK = 2000


def answer_sets(number: int, seed: int) -> Iterator[dict[str, Any]]:
    """Answer sets of every density; every other one is free of contradictions."""
    rng = random.Random(seed)  # noqa: S311 - a draw for a comparison, not a secret
    for place in range(number):
        share = SHARES[place // 2 % len(SHARES)]
        yield draw(rng, share) if place % 2 else draw_consistent(rng, share)


def explained(checkout: Path, sets: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What one checkout says of each answer set, reduced to what must stay the same."""
    lines = "\n".join(json.dumps(one) for one in sets) + "\n"
    done = subprocess.run(
        [sys.executable, "-m", "hcc_logic", "assess", "--lines", "-"],
        cwd=checkout, input=lines, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for line in done.stdout.splitlines():
        found = json.loads(line)
        verdicts = {topic["topic"]: (topic["status"], topic["possible"]) for topic in found["topics"]}
        yield {"emergency": found["emergency"], **found["scores"], **verdicts}


def main() -> int:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("other", type=Path)
    parser.add_argument("--number", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    kinds: Counter[str] = Counter()
    differing = compared = 0
    examples: dict[str, str] = {}
    sets = answer_sets(options.number, options.seed)
    while chunk := [one for _, one in zip(range(CHUNK), sets, strict=False)]:
        for raw, ours, theirs in zip_longest(chunk, explained(ROOT, chunk), explained(options.other, chunk)):
            compared += 1
            apart = [name for name in {**ours, **theirs} if ours.get(name) != theirs.get(name)]
            differing += bool(apart)
            for name in apart:
                kinds[name] += 1
                was, now = theirs.get(name), ours.get(name)
                examples.setdefault(name, f"was {was}, is {now}, for {json.dumps(raw)}")
    print(f"{compared:,} answer sets compared (seed {options.seed}), {differing:,} differ")
    for name, count in kinds.most_common():
        print(f"  {name}: {count:,}; {examples[name]}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
