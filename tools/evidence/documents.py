"""Every document of the fact base under one id.

Documents that decisions.yaml hides (texts nobody may quote) are left out. One id in two files is one document where
the DOI, or in its absence the year, is the same; otherwise the later file's document gets a prefix (opt-, out-). The
pages on which old statements were checked have no ids of their own: they are matched by DOI, PubMed or PMC number or
address, and the rest get an id made of their short name and year.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from hcc_content.models import Source
from tools.evidence.fact_base import FactBase
from tools.evidence.rows import BodyRead, ClaimSource

Read = Literal["read", "abstract", "excerpt", "secondary", "unverified"]
KINDS: Mapping[str, str] = {
    "rct": "randomized-trial",
    "randomised trial": "randomized-trial",
    "trial summary": "trial-summary",
    "meta_analysis": "meta-analysis",
    "meta-analysis": "meta-analysis",
    "meta-analysis (preprint)": "meta-analysis",
    "systematic review": "systematic-review",
    "review": "review",
    "editorial": "review",
    "cohort": "cohort",
    "prospective study": "cohort",
    "registry": "registry",
    "single_arm": "single-arm-study",
    "case series": "case-series",
    "case report": "case-series",
    "conference abstract": "conference-abstract",
    "guideline": "guideline",
    "guideline body": "guideline",
    "consensus": "consensus",
    "position": "position",
    "patient information": "patient-information",
    "patient information (clinic)": "patient-information",
    "clinical reference": "reference-work",
    "textbook": "reference-work",
    "clinical protocol": "reference-work",
    "professional article": "reference-work",
    "methods excerpt": "reference-work",
    "citation excerpt": "reference-work",
    "product information": "product-information",
    "news report": "news",
    "seed document": "founding-text",
    "evidence": "study-or-review",
}
"""The kind that a reader sees, for each kind that the fact base notes."""
BODY: Mapping[BodyRead, Read] = {
    "primary_text": "read",
    "official_summary": "read",
    "table_and_official_summary": "read",
    "abstract": "abstract",
    "peer_reviewed_secondary": "secondary",
    "transcription": "secondary",
    "news_report": "secondary",
    "quoted_text": "unverified",
    "third_party_encoding": "unverified",
    "none": "unverified",
}
FOUNDING_TITLE = "Founding text {}: a popular article this guide began from (not evidence)"
GUIDELINE_LIKE = frozenset(("guideline", "consensus", "position"))
YEARS_UNTIL_REVIEW = {True: 1, False: 2}
"""Guidelines are looked at again after a year, other documents after two."""


def tidy(text: str) -> str:
    """One line of text, without stray spaces."""
    return " ".join(text.split())


def keys_of(url: str | None, doi: str | None) -> set[str]:
    """What identifies a document whatever the page it was seen on."""
    found = set()
    if doi:
        found.add(f"doi:{doi.lower()}")
    if url:
        for name, pattern in (
            ("doi", r"doi\.org/(10\.[^?#\s]+)|/doi/(?:abs/|full/)?(10\.\d+/[^?#\s]+)"),
            ("pmc", r"PMC(\d{5,})"),
            ("pmid", r"pubmed\.ncbi\.nlm\.nih\.gov/(\d+)|ncbi\.nlm\.nih\.gov/pubmed/(\d+)"),
        ):
            if hit := re.search(pattern, url):
                found.add(f"{name}:{next(part for part in hit.groups() if part).lower().rstrip('/')}")
        bare = re.sub(r"^https?://(www\.)?", "", url.lower()).split("#")[0].rstrip("/")
        found.add(f"url:{bare}")
    return found


def document(month: str, name: str, title: str, kind: str, read: Read, **more: Any) -> Source:
    """One document. `month` is when the fact base was compiled; `more` are other fields of Source."""
    year, rest = month.split("-")
    review_by = f"{int(year) + YEARS_UNTIL_REVIEW[kind in GUIDELINE_LIKE]}-{rest}"
    empty = dict.fromkeys(("organisation", "year", "region", "role", "url", "doi"))
    fields = empty | more | {"organisation": tidy(more["organisation"]) if more.get("organisation") else None}
    return Source(id=name, title=tidy(title), kind=kind, read=read, date_checked=month, review_by=review_by,
                  link_tested=False, **fields)  # fmt: skip


class Registry:
    """All documents by id, with the merging of doubles."""

    def __init__(self, month: str) -> None:
        """An empty registry; `month` is when the fact base was compiled."""
        self.month = month
        self.rows: dict[str, Source] = {}
        self.by_key: dict[str, str] = {}
        self.merged: list[str] = []
        self.renamed: dict[tuple[str, str], str] = {}

    def add(self, file: str, prefix: str, row: Source) -> str:
        """Take in one document; returns the id it is known by."""
        held = self.rows.get(row.id)
        if held is not None and _same(held, row):
            self.merged.append(row.id)
            self.rows[row.id] = _filled(held, row)
        elif held is not None:
            self.renamed[file, row.id] = f"{prefix}{row.id}"
            row = row.model_copy(update={"id": f"{prefix}{row.id}"})
            self.rows[row.id] = row
        else:
            self.rows[row.id] = row
        for key in keys_of(row.url, row.doi):
            self.by_key.setdefault(key, row.id)
        return row.id

    def known(self, file: str, name: str) -> str:
        """The id under which `name` of `file` is kept."""
        return self.renamed.get((file, name), name)

    def find(self, url: str | None, doi: str | None) -> str | None:
        """A document that is already held, by what identifies it."""
        return next((self.by_key[key] for key in sorted(keys_of(url, doi)) if key in self.by_key), None)


def _same(held: Source, new: Source) -> bool:
    if held.doi and new.doi:
        return held.doi.lower() == new.doi.lower()
    return held.year == new.year


def _filled(held: Source, new: Source) -> Source:
    """What is held, with the gaps filled from the new row."""
    gaps = {key: value for key, value in new if getattr(held, key) is None}
    if held.kind == "study-or-review":
        gaps["kind"] = new.kind
    return held.model_copy(update=gaps)


def import_documents(base: FactBase) -> Registry:
    """The documents of guidelines, treatments, outcomes and scores."""
    month = base.month
    registry = Registry(month)
    roles = base.decisions.source_roles.by_document()
    for guideline in base.guidelines.sources:
        role = roles[guideline.id]
        if role != "hidden":
            registry.add("guidelines", "", document(
                month, guideline.id, guideline.title, KINDS[guideline.kind], BODY[guideline.body_read],
                organisation=guideline.organisation, year=guideline.year, region=guideline.region, url=guideline.url,
                doi=guideline.doi, role=role,
            ))  # fmt: skip
    for page in base.options.sources:
        founding = page.kind == "seed document"
        title = FOUNDING_TITLE.format(int(page.id.removeprefix("seed")) + 1) if founding else page.title
        registry.add("options", "opt-", document(
            month, page.id, title, KINDS[page.kind], "read" if founding else "excerpt",
            organisation=None if founding else page.organisation, year=page.year, url=page.url,
        ))  # fmt: skip
    seen = {row.source for row in base.outcomes.outcomes if row.verified == "read"}
    for study in base.outcomes.sources:
        level: Read = "abstract" if study.id in seen else BODY[study.read_level or "none"]
        name = registry.add("outcomes", "out-", document(
            month, study.id, study.title, KINDS[study.kind], level,
            organisation=study.journal, year=study.year, region=study.country, url=study.public_link or study.url,
            doi=study.doi,
        ))  # fmt: skip
        for key in keys_of(study.url, study.doi):
            registry.by_key.setdefault(key, name)
    for score in base.scores.scores:
        url = score.url if re.fullmatch(r"https?://\S+", score.url) else None
        read: Read = "excerpt" if score.verified == "read" else "unverified"
        registry.add("scores", "score-", document(month, score.slug, f"{score.name}: {score.source}", "score", read,
                                                  url=url))  # fmt: skip
    return registry


def import_claim_documents(base: FactBase, registry: Registry) -> dict[str, list[str]]:
    """The documents behind each old statement; those not known yet join the registry."""
    found: dict[str, list[str]] = {}
    for claim in base.seed_claims.claims:
        read: Read = "excerpt" if claim.verdict_basis == "read" else "unverified"
        names = [registry.find(row.url, row.doi) or _new(row, read, registry) for row in claim.sources]
        found[claim.id] = list(dict.fromkeys(names))
    return found


def _new(row: ClaimSource, read: Read, registry: Registry) -> str:
    """A page that no other file names, under an id of its own."""
    stem = "-".join(re.findall(r"[a-z0-9]+", row.short.lower())[:5])
    base = f"{stem}-{row.year}" if row.year and not stem.endswith(str(row.year)) else stem
    name, number = base, 2
    while name in registry.rows:
        name, number = f"{base}-{number}", number + 1
    return registry.add("seed_claims", "clm-", document(
        registry.month, name, row.short, "checked-page", read, year=row.year, url=row.url, doi=row.doi,
    ))  # fmt: skip
