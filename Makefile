# `make demo` shows it; `make test` checks it. Everything else is a part of those two.
.DEFAULT_GOAL := help
PYTHON ?= python3
PORT ?= 8000
DATA_DIR ?= .keepsight
CHILDREN ?= 2000
BIN := .venv/bin

.PHONY: help install install-test demo test check soak fix bench docs verifier-wheel clean

help:  ## Say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

$(BIN)/uv: requirements/uv.txt
	@deploy/need-python $(PYTHON)
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

.venv/installed-demo: $(BIN)/uv requirements/demo.txt pyproject.toml package-lock.json
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/demo.txt
	@command -v npm >/dev/null || $(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/node.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

.venv/installed-linkage: .venv/installed-demo requirements/linkage.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/linkage.txt
	@touch $@

.venv/installed-test: .venv/installed-linkage requirements/dev.txt requirements/examples.txt requirements/spark.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/spark.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --no-deps -r requirements/examples.txt
	@touch $@

install: .venv/installed-linkage  ## The environment only: hashed pins, the front end, linkage of files
	@$(BIN)/python -m keepsight.ui.build

install-test: .venv/installed-test
	@deploy/need-chromium
	@deploy/need-pango
	@deploy/need-go
	@deploy/need-java
	@deploy/need-softhsm
	@$(BIN)/python -m keepsight.ui.build

demo: .venv/installed-demo  ## A whole running Keepsight with invented people (PORT, DATA_DIR, CHILDREN)
	@exec $(BIN)/keepsight demo --port $(PORT) --data-dir $(DATA_DIR) $(if $(filter-out file,$(origin CHILDREN)),--children $(CHILDREN))

check: install-test  ## Style, types, contracts and the tests about the repository
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/architecture -q

test: check  ## Everything: also unit, property, database, browser and accessibility tests
	$(BIN)/python -m pytest tests -q --ignore=tests/architecture -n 2 --dist loadfile
	@if [ -z "$$DATABASE_URL" ] && [ -x /usr/lib/postgresql/15/bin/postgres ]; then \
	  echo "The database tests again on PostgreSQL 15"; \
	  KEEPSIGHT_PG_BIN=/usr/lib/postgresql/15/bin $(BIN)/python -m pytest tests/database tests/apps tests/config/test_backup.py -q -n 2 --dist loadfile; fi

soak: install-test  ## Hours of faults in pieces: 100,000 changes, 1,000 attacks, 200 kills (MINUTES=… stops between two; call again)
	$(BIN)/python -m bench.soak $(MINUTES)

fix: install-test  ## Mend what a machine can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: install-test  ## Figures beside a peer in the same run (SUITE=…)
	$(BIN)/python -m bench $(SUITE)

docs: install-test  ## Write docs/generated anew
	$(BIN)/python -m keepsight.config.documents

verifier-wheel: .venv/installed-demo  ## The verifier and the witness alone, as a small wheel in dist/
	$(BIN)/python deploy/verifier/build.py dist

clean:  ## Remove what make made here
	rm -rf .venv node_modules src/keepsight/ui/static/built src/keepsight/ui/licences
