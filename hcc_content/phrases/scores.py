"""Words of the scores, for the nurse's view."""

from __future__ import annotations

from hcc_content.models import Cited
from hcc_content.phrase import Text


class ScoreWords(Cited):
    """One score of content/<language>/scores.yaml: what it is for, how it is worked out, its groups."""

    name: Text
    means: Text
    formula: tuple[Text, ...]
    bands: tuple[Text, ...]
