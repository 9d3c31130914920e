"""What BCLC and CNLC have in common: tumours read by number and size, and what partial answers leave of that.

Each system states its own limits, names and order, and its own way from fitness, liver, veins and spread to a stage.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hcc_logic.inputs.interval import Reading, above, as_interval
from hcc_logic.inputs.thresholds import MANY_TUMOURS, SEVERAL_TUMOURS
from hcc_logic.scores.checks import Count, many, positive, whole_count
from hcc_logic.scores.limits import LARGEST_CM

# Number of tumours and largest one in cm; None is "not known", and a size may be a range.
Burden = tuple[Count | None, Reading]

_EVERY_NUMBER: tuple[Count, ...] = (1, int(SEVERAL_TUMOURS.value), int(MANY_TUMOURS.value))  # one of each kind


@dataclass(frozen=True, slots=True)
class TumourBands:
    """How one staging system reads the number and the largest tumour (cm), by its published limits.

    A limit belongs to the smaller band. More than three, diffuse growth included, is one band whatever the size.
    """

    single_up_to_cm: float
    single: tuple[str, str]  # up to the limit, above it
    few_up_to_cm: float  # the largest of two or three
    few: tuple[str, str]
    many: str

    def read(self, tumour_count: Count, largest_cm: float | None) -> str | None:
        """The band of complete values; None where no tumour is left in the liver.

        ValueError for a negative count, and for a size that decides the band and is missing or not above 0.
        """
        if whole_count(tumour_count) == 0:
            return None
        if many(tumour_count):
            return self.many
        if largest_cm is None:
            raise ValueError("the size of the largest tumour decides the stage and is missing")
        alone = not isinstance(tumour_count, str) and not SEVERAL_TUMOURS.reached_by(tumour_count)
        limit, (small, large) = (self.single_up_to_cm, self.single) if alone else (self.few_up_to_cm, self.few)
        return large if above(positive("largest tumour", largest_cm), limit) else small

    def samples(self, burdens: Collection[Burden]) -> tuple[tuple[Count, float], ...]:
        """One number and size for each band that is possible, the missing tumour included.

        A stage is the same all over a band, so that these stand for everything that the burdens leave open. With the
        number fixed there is one limit at the most, and the ends of a range reach both sides of it.
        """
        found: dict[str | None, tuple[Count, float]] = {}
        for count, largest in burdens:
            for number in _EVERY_NUMBER if count is None else (count,):
                for size in as_interval(largest, LARGEST_CM).ends:
                    found.setdefault(self.read(number, size), (number, size))
        return tuple(found.values())


def may_have_no_stage(burdens: Collection[Burden], invasion: Collection[bool], spread: Collection[bool]) -> bool:
    """True when some completion holds no cancer at all (count 0, no vein, no spread).

    The stages that are possible then leave out a reader without any stage, and a single one is not settled.
    """
    return any(count == 0 for count, _ in burdens) and False in invasion and False in spread
