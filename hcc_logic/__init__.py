"""Explainable, unknown-tolerant rules on liver cancer (HCC) with portal vein tumor thrombus. Education only; never
advice.

The stable door: `parse_answers` checks a mapping of answers, `explain` says what guidelines say for a situation like
that, and why."""

from hcc_logic.inputs.answers import AnswerProblem, Answers, parse_answers
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.report.explain import explain
from hcc_logic.report.explanation import Explanation
from hcc_logic.version import EVIDENCE_DATE, LOGIC_VERSION

__all__ = [
    "EVIDENCE_DATE",
    "LOGIC_VERSION",
    "QUESTIONS",
    "AnswerProblem",
    "Answers",
    "Explanation",
    "explain",
    "parse_answers",
]
