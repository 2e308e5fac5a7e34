# Everything a person does with Hoseibi from a checkout. `make` alone lists it.
PYTHON ?= python3
BIN := .venv/bin
# More words for the demonstration: make demo ARGS="--with ../shared/data"
ARGS ?=

export PYTHON

.DEFAULT_GOAL := help
.PHONY: help setup tools demo test lint types unit journeys documents bench lock clean

help: ## This list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-18s %s\n", $$1, $$2}'

setup: ## Make .venv with the locked libraries and the command .venv/bin/hoseibi
	@dev/setup web

tools: ## The same with everything needed to test
	@dev/setup dev

demo: setup ## Show Hoseibi with its demonstration data, on this machine only
	@$(BIN)/hoseibi demo $(ARGS)

test: tools ## Check everything, on every database and browser found here
	@$(BIN)/python dev/check.py

lint: tools ## Style, and the map of who may lean on whom
	@$(BIN)/python dev/check.py lint

types: tools ## Types of the engine and the command line
	@$(BIN)/python dev/check.py types

unit: tools ## The fast tests, on SQLite and, when it answers, PostgreSQL
	@$(BIN)/python dev/check.py unit postgres

journeys: tools ## Whole stories in a real browser
	@$(BIN)/python dev/check.py journeys

documents: tools ## The documents against the code
	@$(BIN)/python dev/check.py documents

bench: tools ## Every figure that the README quotes
	@$(BIN)/python -m benchmarks

lock: ## Write requirements/*.txt anew: make lock ARGS=--upgrade
	@dev/lock $(ARGS)

clean: ## Remove what tests and builds left; the database under var/ stays
	rm -rf build dist var/check .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
