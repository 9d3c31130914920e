"""All guideline editions, one file each. To add an edition: write its file in this folder; it is found by its name
`EDITION`."""

from importlib import import_module
from pkgutil import iter_modules

from hcc_logic.rules.guidelines.edition import Edition

EDITIONS: dict[str, Edition] = {
    edition.id: edition
    for module in sorted(info.name for info in iter_modules(__path__) if info.name != "edition")
    for edition in (import_module(f"{__name__}.{module}").EDITION,)
}

ALWAYS_NAMED = ("nhc2026", "bclc2022", "easl2024", "aasld2023", "jsh2021", "klca2022")
"""Editions that are named under every topic, with "no statement" where they are silent (D-52)."""
