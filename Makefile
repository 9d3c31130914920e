# Two commands matter: `make run` serves the app, `make test` checks everything. Both set up what is missing and say what they do.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
PORT ?= 8501
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p && break; done)
VENV := .venv
PY := $(VENV)/bin/python
STAMPS := .stamps

.PHONY: help run test test-quick test-deep words bench mutants journeys evidence evidence-import shots browser clean

help:
	@echo "make run        serve the app on port $(PORT) (PORT=... and ADDRESS=... change where)"
	@echo "make test       set up what is missing, then run every check"
	@echo "make test-quick the same without the browser and the exhaustive proofs"
	@echo "make test-deep  also the slow checks"
	@echo "make words      reading level of every text"
	@echo "make bench       how long one explanation takes"
	@echo "make mutants    break the rules on purpose: do the tests notice?"
	@echo "make evidence   which sources are due for review"
	@echo "make evidence-import  import the fact base (evidence/) and say what changed"
	@echo "make shots      pictures of every page, into shots/"
	@echo "make journeys   walks people through the guide and counts taps, words, screens and seconds"

$(STAMPS)/venv:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@echo "Making a Python environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: requirements.txt | $(STAMPS)/venv
	@echo "Installing what the app needs"
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(STAMPS)/dev: requirements.txt requirements-dev.txt | $(STAMPS)/venv
	@echo "Installing what the checks need"
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(STAMPS)/run

browser:
	@tools/browser.sh

run: $(STAMPS)/run
	@echo "Serving on http://localhost:$(PORT) (stop with Ctrl+C)"
	@$(VENV)/bin/streamlit run app.py --server.port $(PORT) $(if $(ADDRESS),--server.address $(ADDRESS))

test: $(STAMPS)/dev browser
	@tools/check.sh "not deep"

test-quick: $(STAMPS)/dev
	@tools/check.sh "not deep and not browser and not slow"

test-deep: $(STAMPS)/dev browser
	@HCC_DEEP=1 tools/check.sh ""

words: $(STAMPS)/dev
	@$(PY) -m hcc_content words

bench: $(STAMPS)/dev
	@$(PY) -m benchmarks.explain

mutants: $(STAMPS)/dev
	@$(PY) tools/mutants.py --number 100 --seed 1

evidence: $(STAMPS)/run
	@$(PY) -m hcc_logic evidence

evidence-import: $(STAMPS)/run
	@$(PY) -m tools.evidence

journeys: $(STAMPS)/dev browser
	@$(PY) -m tools.journeys

shots: $(STAMPS)/dev browser
	@$(PY) tools/shots.py shots

clean:
	rm -rf $(VENV) $(STAMPS) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache shots
