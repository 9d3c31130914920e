"""Every source has dates; what is overdue is listed; a newer edition replaces an older one without deleting it."""

import re

from hcc_logic.evidence.citations import sources
from hcc_logic.rules.freshness import due, report, standing
from hcc_logic.rules.guidelines import EDITIONS

MONTH = re.compile(r"\d{4}-\d{2}")


def test_every_source_has_a_month_checked_and_a_month_due():
    for source in sources().values():
        assert MONTH.fullmatch(source.date_checked), source.id
        assert MONTH.fullmatch(source.review_by), source.id


def test_what_is_due_is_listed_and_nothing_else():
    assert {item.source.id for item in due("2026-11")} == {s.id for s in sources().values() if s.review_by <= "2026-11"}
    assert due("2000-01") == []
    assert len(due("2099-12")) == len(sources())


def test_an_edition_with_a_newer_one_is_due_and_still_there():
    older = [edition for edition in EDITIONS.values() if edition.newer_edition]
    assert older
    listed = {item.source.id: item.newer for item in due("2026-11")}
    for edition in older:
        assert listed[edition.id] == edition.newer_edition


def test_the_report_names_each_source_that_is_due():
    text = "\n".join(report("2026-11"))
    assert all(item.source.id in text for item in due("2026-11"))


def test_an_edition_stands_is_updated_in_part_or_is_replaced():
    found = {name: standing(edition) for name, edition in EDITIONS.items()}
    assert set(found.values()) == {"current", "partly_updated", "superseded"}
    for name, edition in EDITIONS.items():
        assert (found[name] == "superseded") == (edition.newer_edition is not None)
    assert "aasld2023" not in {item.source.id for item in due("2026-11")}
