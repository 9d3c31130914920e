"""Import a folder of evidence files into ``content/``: sources, facts and outcomes.

    python tools/import_evidence.py EVIDENCE_FOLDER [--month YYYY-MM] [--glossary]

Reads guidelines.yaml, options.yaml, outcomes.yaml, seed_claims.yaml, scores.yaml and decisions.yaml of the folder and
writes content/sources.yaml, content/facts.yaml and content/outcomes.yaml. The same input gives the same output, so a
new edition of the fact base is imported by running it again and reading the difference. ``--month`` is the month in
which the fact base was compiled; no finer date is known. ``--glossary`` also writes content/<lang>/glossary.yaml from
terms.yaml where that file does not exist yet; glossaries are edited by hand afterwards and never overwritten.

What the import decides, and says on standard output:
* Sources that the evidence hides (texts nobody may quote) are left out, with everything that rests on them alone.
* One id for two documents: the same document (same DOI, or same year where a DOI is missing) is merged; otherwise the
  later file's source gets a prefix (opt-, out-).
* Sources of fact-checked claims have no ids in the evidence. They are matched to known sources by DOI, PubMed or PMC
  number or address; the rest get an id made of their short name and year.
* Outcomes that nobody read, or that the evidence says not to show, are dropped; recalled fields are emptied.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
Row = dict[str, Any]

KINDS = {
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
GUIDELINE_READ = {
    "primary_text": "read",
    "official_summary": "read",
    "table_and_official_summary": "read",
    "abstract": "abstract",
    "peer_reviewed_secondary": "secondary",
}
FOUNDING_TITLE = "Founding text {}: a popular article this guide began from (not evidence)"
GUIDELINE_LIKE = {"guideline", "consensus", "position"}


def load(folder: Path, name: str) -> Row:
    """One evidence file."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with (folder / f"{name}.yaml").open(encoding="utf-8") as stream:
        data: Row = yaml.load(stream, Loader=loader)  # noqa: S506 (a safe loader either way)
    return data


def as_list(value: Any) -> list[str]:
    """A field that may be one id, several or none."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def tidy(value: Any) -> Any:
    """One line of text, without stray spaces."""
    return " ".join(value.split()) if isinstance(value, str) else value


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


def review_by(month: str, kind: str) -> str:
    """Guidelines are looked at again after a year, other sources after two."""
    year, rest = month.split("-")
    return f"{int(year) + (1 if kind in GUIDELINE_LIKE else 2)}-{rest}"


class Registry:
    """All sources by id, with the merging of doubles."""

    def __init__(self, month: str) -> None:
        """An empty registry; ``month`` is when the fact base was compiled."""
        self.month = month
        self.rows: dict[str, Row] = {}
        self.by_key: dict[str, str] = {}
        self.merged: list[str] = []
        self.renamed: dict[tuple[str, str], str] = {}

    def add(self, file: str, prefix: str, row: Row) -> str:
        """Take in one source; returns the id it is known by."""
        held = self.rows.get(row["id"])
        if held is not None:
            if self._same(held, row):
                self.merged.append(row["id"])
                self._fill(held, row)
                self._index(row["id"], row)
                return str(row["id"])
            name = f"{prefix}{row['id']}"
            self.renamed[file, row["id"]] = name
            row = {**row, "id": name}
        self.rows[row["id"]] = row
        self._index(row["id"], row)
        return str(row["id"])

    def known(self, file: str, name: str) -> str:
        """The id under which ``name`` of ``file`` is kept."""
        return self.renamed.get((file, name), name)

    def find(self, url: str | None, doi: str | None) -> str | None:
        """A source already held for the same document."""
        keys = keys_of(url, doi)
        return next((self.by_key[key] for key in sorted(keys) if key in self.by_key), None)

    def _index(self, name: str, row: Row) -> None:
        for key in keys_of(row["url"], row["doi"]):
            self.by_key.setdefault(key, name)

    @staticmethod
    def _same(held: Row, new: Row) -> bool:
        if held["doi"] and new["doi"]:
            return bool(held["doi"].lower() == new["doi"].lower())
        return bool(held["year"] == new["year"])

    @staticmethod
    def _fill(held: Row, new: Row) -> None:
        for key, value in new.items():
            if held.get(key) is None:
                held[key] = value
        if held["kind"] == "study-or-review":
            held["kind"] = new["kind"]


def source(
    month: str, name: str, title: str, kind: str, read: str, *, organisation: str | None = None,
    year: int | None = None, region: str | None = None, url: str | None = None, doi: str | None = None,
    role: str | None = None,
) -> Row:  # fmt: skip
    """One source in the shape of content/sources.yaml."""
    return {
        "id": name, "title": tidy(title), "organisation": tidy(organisation), "year": year, "region": region,
        "kind": kind, "role": role, "url": url, "doi": doi, "date_checked": month,
        "review_by": review_by(month, kind), "read": read, "link_tested": False,
    }  # fmt: skip


def outcome_read(folder_rows: list[Row]) -> set[str]:
    """Outcome sources of which at least one value was read (mostly in the abstract)."""
    return {row["source"] for row in folder_rows if row["verified"] == "read"}


def import_sources(evidence: dict[str, Row], month: str) -> Registry:
    """The one registry of documents."""
    registry = Registry(month)
    roles = {
        name: role for role, names in evidence["decisions"]["source_roles"].items() if isinstance(names, list)
        for name in names
    }  # fmt: skip
    for row in evidence["guidelines"]["sources"]:
        if roles.get(row["id"]) == "hidden":
            continue
        read = GUIDELINE_READ.get(row["body_read"], "unverified")
        registry.add("guidelines", "", source(
            month, row["id"], row["title"], KINDS[row["kind"]], read, organisation=row["organisation"],
            year=row["year"], region=row["region"], url=row["url"], doi=row["doi"], role=roles.get(row["id"]),
        ))  # fmt: skip
    for row in evidence["options"]["sources"]:
        founding = row["kind"] == "seed document"
        title = FOUNDING_TITLE.format(int(row["id"].removeprefix("seed")) + 1) if founding else row["title"]
        registry.add("options", "opt-", source(
            month, row["id"], title, KINDS[row["kind"]], "read" if founding else "excerpt",
            organisation=None if founding else row["organisation"], year=row["year"], url=row["url"],
        ))  # fmt: skip
    seen = outcome_read(evidence["outcomes"]["outcomes"])
    for row in evidence["outcomes"]["sources"]:
        registry.add("outcomes", "out-", source(
            month, row["id"], row["title"], KINDS[row["kind"]], "abstract" if row["id"] in seen else "unverified",
            organisation=row["journal"], year=row["year"], region=row["country"],
            url=row["public_link"] or row["url"], doi=row["doi"],
        ))  # fmt: skip
        registry.by_key.update({
            key: registry.known("outcomes", row["id"]) for key in keys_of(row["url"], row["doi"])
            if key not in registry.by_key
        })  # fmt: skip
    for row in evidence["scores"]["scores"]:
        url = row["url"] if row["url"] and re.fullmatch(r"https?://\S+", row["url"]) else None
        read = "excerpt" if row["verified"] == "read" else "unverified"
        registry.add("scores", "score-", source(
            month, row["slug"], f"{row['name']}: {row['source']}", "score", read, url=url,
        ))  # fmt: skip
    return registry


def import_claim_sources(evidence: dict[str, Row], registry: Registry) -> dict[str, list[str]]:
    """Source ids of each fact-checked claim; unknown documents join the registry."""
    found: dict[str, list[str]] = {}
    for claim in evidence["seed_claims"]["claims"]:
        ids: list[str] = []
        for row in claim["sources"]:
            name = registry.find(row["url"], row["doi"])
            if name is None:
                stem = "-".join(re.findall(r"[a-z0-9]+", row["short"].lower())[:5])
                base = f"{stem}-{row['year']}" if row["year"] and not stem.endswith(str(row["year"])) else stem
                name, number = base, 2
                while name in registry.rows:
                    name, number = f"{base}-{number}", number + 1
                read = "excerpt" if claim["verdict_basis"] == "read" else "unverified"
                registry.add("seed_claims", "clm-", source(
                    registry.month, name, row["short"], "checked-page", read, year=row["year"], url=row["url"],
                    doi=row["doi"],
                ))  # fmt: skip
            if name not in ids:
                ids.append(name)
        found[claim["id"]] = ids
    return found


SUPPORT = {"all_read": "read", "mixed": "mixed", "memory_only": "memory"}


def worst(levels: list[str]) -> str:
    """read when all were read, memory when none was, else mixed."""
    known = set(levels)
    if known == {"read"}:
        return "read"
    return "memory" if known <= {"memory"} else "mixed"


def import_facts(evidence: dict[str, Row], registry: Registry, claims: dict[str, list[str]]) -> dict[str, Row]:
    """Every fact id that content may cite, with the documents it rests on."""
    guidelines, options = evidence["guidelines"], evidence["options"]
    facts: dict[str, Row] = {}
    hidden: set[str] = set()

    def put(name: str, kind: str, sources: list[str], verified: str, where: str | None = None) -> None:
        held = [item for item in dict.fromkeys(sources) if item in registry.rows]
        if sources and not held:
            hidden.add(name)
            return
        facts[name] = {"kind": kind, "sources": held, "verified": verified}
        if where:
            facts[name]["where"] = tidy(where)

    put("app_rule", "app-rule", [], "read", "A rule of this guide. No text prints it.")
    for row in guidelines["recommendations"]:
        put(row["id"], "recommendation", [row["source"]], row["verified"], row["where"])
    recommendations = {row["id"]: row for row in guidelines["recommendations"]}
    for row in guidelines["absolute_stops"]:
        put(row["id"], "stop", row["sources"], SUPPORT.get(row.get("support"), row["verified"]), row.get("where"))
    for row in guidelines["thresholds"]:
        put(row["id"], "threshold", as_list(row["source"]), row["verified"])
    for row in guidelines["sequencing"]:
        put(row["id"], "sequence", row["sources"], SUPPORT.get(row.get("support"), row["verified"]))
    for row in guidelines["disagreements"]:
        cited = [*row["side_a"]["recommendations"], *row["side_b"]["recommendations"]]
        put(row["id"], "disagreement", [recommendations[name]["source"] for name in cited],
            SUPPORT.get(row.get("support"), row["verified"]))  # fmt: skip
    for row in evidence["outcomes"]["outcomes"]:
        if row["display"] != "do_not_show":
            put(row["id"], "outcome", [registry.known("outcomes", row["source"])], row["verified"])
    for row in evidence["seed_claims"]["claims"]:
        put(row["id"], "claim", claims[row["id"]], "mixed" if row.get("memory_part") else row["verdict_basis"])
        facts[row["id"]]["verdict"] = row["verdict"]
    for row in evidence["seed_claims"]["contradictions"]:
        put(row["id"], "contradiction", [name for claim in row["claims"] for name in claims.get(claim, [])],
            worst([facts[claim]["verified"] for claim in row["claims"] if claim in facts]))  # fmt: skip
    for row in evidence["decisions"]["decisions"]:
        cited = [name for item in row["sources"] for name in (
            [item] if item in registry.rows else facts.get(item, {}).get("sources", [])
        )]  # fmt: skip
        put(row["id"], "decision", cited, "read", "How this guide reads the guidelines together.")
    for name in ("red_flags", "basics"):
        put(name, name.replace("_", "-"),
            [registry.known("options", item) for row in options[name] for item in as_list(row["source"])],
            worst([row["verified"] for row in options[name]]))  # fmt: skip
    print(f"left out with hidden sources: {', '.join(sorted(hidden)) or 'none'}")
    return facts


OUTCOME_FIELDS = (
    "id", "source", "option", "comparator", "population", "pvtt", "n_option", "n_comparator", "followup", "endpoint",
    "value", "ci_low", "ci_high", "comparator_value", "comparator_ci", "hazard_ratio", "hr_ci", "event", "verified",
    "display", "computed_fields", "caveat",
)  # fmt: skip


def import_outcomes(evidence: dict[str, Row], registry: Registry) -> tuple[list[Row], list[Row]]:
    """Outcomes that may be shown and the sets that belong on one chart."""
    book = evidence["outcomes"]
    barred = [
        token for line in book["not_for_patient_charts"] for token in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", line)
    ]
    rows = []
    for row in book["outcomes"]:
        if row["verified"] != "read" or row["display"] == "do_not_show":
            continue
        kept = {key: row.get(key) for key in OUTCOME_FIELDS}
        for field in row.get("memory_fields", []):
            if field in kept:
                kept[field] = None
        kept["source"] = registry.known("outcomes", row["source"])
        kept["computed_fields"] = row.get("computed_fields", [])
        kept["patient_chart"] = row["display"] in {"paired", "icon_array"} and not any(
            row["id"] == token or row["id"].startswith(f"{token}-") for token in barred
        )
        rows.append({key: tidy(value) for key, value in kept.items()})
    shown = {row["id"] for row in rows}
    sets = [
        {"set": row["set"], "chart": row["chart"], "entries": [name for name in row["entries"] if name in shown],
         "framing": tidy(row["framing"])}
        for row in book["chart_sets"]
    ]  # fmt: skip
    for row in book["chart_sets"]:
        if lost := [name for name in row["entries"] if name not in shown]:
            print(f"chart set {row['set']}: left out {', '.join(lost)}")
    return rows, sets


def flow(value: Any) -> str:
    """One value on one line of YAML."""
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=10**6)
    return text.removesuffix("\n").removesuffix("\n...")


def block(rows: list[Row]) -> str:
    """Rows as a block list, one field a line."""
    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=140)


def write(path: Path, text: str) -> None:
    """Write one file and say so."""
    path.write_text(text, encoding="utf-8")
    print(f"wrote {path.relative_to(ROOT)}: {len(text.encode()) // 1024} KB")


SOURCES_HEAD = """\
# Every document this guide rests on. Made by tools/import_evidence.py; a hand edit is lost at the next import.
# date_checked: the month in which the fact base was compiled from these documents; no finer date is known.
# review_by: when it must be looked at again. link_tested: false, because no address was opened when this was made.
# read: read (the text itself) | abstract | excerpt (the stored opening or the part seen) | secondary (as quoted in
# another journal paper) | unverified (nobody read it; not enough alone for a statement).
# role: how decisions treat a guideline: counts | shown_only | history | evidence | no_entries; null elsewhere.
# kind founding-text: popular articles this guide began from. They show what such texts say; they prove nothing.
# kind checked-page: a page read while old statements were checked, whose kind was not noted then.
"""
FACTS_HEAD = """\
# Every fact id that content may cite, and the documents it rests on. Made by tools/import_evidence.py.
# verified: read | memory (nobody saw it in a text; must not be stated as settled) | mixed.
"""
OUTCOMES_HEAD = """\
# Numbers for the charts, each for a group of people, never for one person. Made by tools/import_evidence.py.
# Only values that were read are here. display: paired (only with its own control arm) | icon_array | text_only |
# clinician_only. patient_chart: false keeps a row out of every patient chart. Rates are people out of 100; medians
# are months. population and caveat are notes for editors; what readers see stands in <language>/charts.yaml.
"""


def import_glossary(folder: Path) -> None:
    """First draft of the two glossaries; never overwrites an edited one."""
    terms = load(folder, "terms")["terms"]
    for language, code in (("en", "en"), ("zh-Hans", "zh")):
        path = CONTENT / language / "glossary.yaml"
        if path.exists():
            print(f"kept {path.relative_to(ROOT)}: it exists and is edited by hand")
            continue
        other = "zh" if code == "en" else "en"
        lines = ["# First drafted from the term base by tools/import_evidence.py, then edited by hand. Edit here.\n"
                 "# also_called: words a reader may type or hear, and the word in the other language; for search.\n"
                 "id: glossary\nversion: 1\nmatches: 1\nterms:\n"]  # fmt: skip
        for term in terms:
            search = [*term.get("abbreviations", []), term[other]]
            lines.append(f"  {term['slug']}:\n    term: {flow(term[code])}\n    kind: {term['kind']}\n")
            lines.append(f"    plain: {flow(term[f'{code}_plain'])}\n")
            lines.append(f"    definition: {flow(term[f'definition_{code}'])}\n")
            if term.get("gentle", {}).get(code):
                lines.append(f"    gentle: {flow(term['gentle'][code])}\n")
            lines.append(f"    also_called: {flow(list(dict.fromkeys(search)))}\n")
        write(path, "".join(lines))


def main() -> None:
    """Run the import."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--month", default="2026-11")
    parser.add_argument("--glossary", action="store_true")
    options = parser.parse_args()
    names = ("guidelines", "options", "outcomes", "seed_claims", "scores", "decisions")
    evidence = {name: load(options.folder, name) for name in names}
    registry = import_sources(evidence, options.month)
    claims = import_claim_sources(evidence, registry)
    facts = import_facts(evidence, registry, claims)
    outcomes, sets = import_outcomes(evidence, registry)
    if double := sorted(set(facts) & set(registry.rows)):
        raise SystemExit(f"fact ids that are also source ids: {', '.join(double)}")
    print(f"merged (one document under one id in several files): {', '.join(sorted(set(registry.merged)))}")
    print(f"renamed (one id for two documents): {registry.renamed or 'none'}")
    write(CONTENT / "sources.yaml", SOURCES_HEAD + "sources:\n" + block(list(registry.rows.values())))
    lines = "".join(f"{name}: {flow(row)}\n" for name, row in facts.items())
    write(CONTENT / "facts.yaml", FACTS_HEAD + lines)
    write(CONTENT / "outcomes.yaml",
          OUTCOMES_HEAD + "chart_sets:\n" + block(sets) + "outcomes:\n" + block(outcomes))  # fmt: skip
    print(f"{len(registry.rows)} sources, {len(facts)} facts, {len(outcomes)} outcomes, {len(sets)} chart sets")
    if options.glossary:
        import_glossary(options.folder)


if __name__ == "__main__":
    main()
