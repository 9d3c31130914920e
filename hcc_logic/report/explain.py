"""From answers to the explanation: the one function that the screen, the command and other programs call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hcc_logic.inputs.answers import Answers, parse_answers
from hcc_logic.patient import emergency
from hcc_logic.patient.readings import Patient
from hcc_logic.report.explanation import ContradictionFound, EmergencyFound, Explanation
from hcc_logic.report.workings import Workings
from hcc_logic.version import EVIDENCE_DATE, LOGIC_VERSION


def explain(answers: Answers, *, suppose: Mapping[str, Any] | None = None) -> Explanation:
    """What guidelines say for a situation like this one, why, and what is still unknown.

    `suppose`: answers to be read as if they were told ("if your liver class were A"), in place of what was told. The
    explanation then says what is supposed, and cannot be written out.

    Total: never raises for parsed answers, however odd or contradictory. AnswerProblem for what cannot be supposed."""
    supposed = parse_answers(suppose or {}).known
    patient = Patient.of(answers.with_all(supposed))
    alarm = emergency.look(patient.answers)
    return Explanation.about(
        Workings.of(patient),
        told=answers,
        supposed=supposed,
        logic_version=LOGIC_VERSION,
        evidence_date=EVIDENCE_DATE,
        emergency=EmergencyFound(active=alarm.active, level=alarm.level, because=alarm.because),
        contradictions=tuple(ContradictionFound(fields=item.fields, code=item.code) for item in patient.contradictions),
    )
