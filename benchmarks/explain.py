"""How much processor time one explanation takes, on full, partial, no and contradictory answers.

Parts are worked out when they are first looked at, so that there are two blocks: `explain()` alone, and with everything
looked at, what-if, checklist and the nurse's scores included. Each time is the best of some tries. Also as a ratio to a
named baseline of the same run: a plain JSON round trip of the same explanation, which moves with the speed of the
machine. Run by `make bench`.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "logic"))

from answer_space import complete, draw, draw_consistent

from hcc_logic import Answers, explain, parse_answers

SETS = 150
TRIES = 3


def milliseconds(work: Callable[[Answers], object], sets: Sequence[Answers]) -> list[float]:
    """CPU time per set, sorted; of each set the best of `TRIES`, after one to warm up."""
    return sorted(min([_once(work, answers) for _ in range(TRIES + 1)][1:]) for answers in sets)


def _once(work: Callable[[Answers], object], answers: Answers) -> float:
    start = time.process_time()
    work(answers)
    return (time.process_time() - start) * 1000


def everything(answers: Answers) -> object:
    """An explanation with every part looked at."""
    found = explain(answers)
    return found.to_json(), found.what_if, found.tace_checklist, found.score_results


def round_trip(answers: Answers) -> object:
    """The baseline."""
    return json.loads(explained[id(answers)])


rng = random.Random("bench")
kinds = {
    "full answers": [parse_answers(complete(rng, draw_consistent(rng, 0.9))) for _ in range(SETS)],
    "partial answers": [parse_answers(draw_consistent(rng, 0.3)) for _ in range(SETS)],
    "no answers": [parse_answers({}) for _ in range(20)],
    "contradictory": [parse_answers(draw(rng, 0.8)) for _ in range(SETS)],
}
explained = {id(answers): explain(answers).to_json() for sets in kinds.values() for answers in sets}
for title, work in (("explain()", explain), ("everything", everything)):
    print(f"{title:<18}{'median ms':>11}{'p99 ms':>9}{'ratio to JSON round trip':>27}")
    for name, sets in kinds.items():
        times, base = milliseconds(work, sets), milliseconds(round_trip, sets)
        middle, late = times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.99))]
        print(f"{name:<18}{middle:>11.2f}{late:>9.2f}{middle / base[len(base) // 2]:>27.1f}")
