#!/usr/bin/env bash
# Runs the checks one after another and says what it does. First argument: a pytest marker expression ("" for all).
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
start=$SECONDS
step() { printf '\n== %s\n' "$1"; }
step "Style (ruff)";            "$bin/ruff" check .
step "Types (mypy, strict)";    "$bin/mypy"
step "Directions (imports)";    "$bin/lint-imports"
marker="${1-}"
step "Tests (pytest)"
"$bin/python" -m pytest -n "${WORKERS:-2}" --dist loadfile ${marker:+-m "$marker"}
printf '\nAll checks passed in %s seconds.\n' "$((SECONDS - start))"
