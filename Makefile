# Needs Python 3.11 and make. Each target makes its own environment in .venv; a second run
# finds it ready. `make` alone lists what there is.

PYTHON := $(or $(shell command -v python3.11),$(shell command -v python3),python3)
PORT ?= 8000
K ?=
RUN := .venv/bin/python
export OSTOJA_DATA ?= $(CURDIR)/build/demo
# without it every start, the tests' many among them, would compile all sources again
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help runtime dev demo test full check browser screenshots bench docs styles lock security sbom

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

runtime:
	@$(PYTHON) tools/environment.py runtime

dev:
	@$(PYTHON) tools/environment.py dev

demo: runtime ## serve the demonstration data (PORT=8000)
	@.venv/bin/ostoja demo --port $(PORT)

test: dev ## tests on SQLite, and on PostgreSQL where there is one
	@$(RUN) tools/run_tests.py

security: dev ## attacks tried, one line each (FULL=1 for full size)
	@PYTHONPATH=tools:tests:tools/security $(RUN) -m security

sbom: dev ## what Ostoja is made of, CycloneDX into build/
	@$(RUN) tools/sbom.py

full: dev ## what is large, whole: every count and random case
	@OSTOJA_FULL=1 $(RUN) tools/run_tests.py

check: dev ## style, types, contracts, budgets, migrations, generated pages
	@$(RUN) tools/check.py

browser: dev ## journeys in Chromium (K=expression chooses)
	@$(RUN) tools/run_browser.py "$(K)"

screenshots: dev ## take the pictures of the README again
	@OSTOJA_SCREENSHOTS=1 $(RUN) tools/run_browser.py test_pictures_of_the_readme

bench: dev ## measure what the promises name
	@PYTHONPATH=tools:tests $(RUN) -m bench

docs: dev ## write the generated pages again
	@for page in tools/generate_*.py; do $(RUN) $$page || exit 1; done

styles: ## compile the styles (needs Node; the result is committed)
	cd frontend && npm ci && npm run styles && npm run vendor

lock: dev ## choose versions again from pyproject.toml
	@$(RUN) tools/lock.py
