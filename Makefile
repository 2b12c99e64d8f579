# What one does with the bulletin, day by day. `make` alone lists it.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
TOOLS  := $(VENV)/browser
EDITOR := $(VENV)/editor

# make bench
N      ?= 1000,10000
ROUNDS ?= 3
PEERS  ?= product,hugo,pelican
HUGO   ?=

# make score
ERRORS ?= 0
OF     ?=

.DEFAULT_GOAL := help
.PHONY: help site preview editor publish test test-browser lint check bench score speed constraints clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

site: $(READY)  ## build the site into output/
	@$(BIN)/bulletin build

preview: $(READY)  ## show the site on this machine, as it is after every save
	@$(BIN)/bulletin preview

editor: $(EDITOR)/.ready  ## bring the web editor of the preview, Decap CMS (needs npm)

publish: $(READY)  ## check all, build the site for its public address, verify it, switch it in
	@$(BIN)/bulletin publish

test: $(READY)  ## run all tests
	@$(BIN)/pytest -q -n auto --dist loadgroup

test-browser: $(TOOLS)/.ready $(EDITOR)/.ready  ## look at the sample site with Chromium (also needs npm and Java)
	@for tool in $${CHROME_PATH:-chromium} java; do command -v $$tool > /dev/null || \
	    { echo "$$tool is not here: apt-get install chromium default-jre-headless" >&2; exit 1; }; done
	@$(BIN)/pytest -q tests/browser

lint: $(READY)  ## format, lint, types, and every problem of content/
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/bulletin check

check: lint test  ## all that must hold before a change goes in

bench: $(READY)  ## measure against peers: make bench N=1000 PEERS=product,pelican
	@$(BIN)/python benchmarks/run_peers.py -n $(N) -r $(ROUNDS) -p $(PEERS) $(if $(HUGO),--bin hugo=$(HUGO))

score: $(READY)  ## score the tags of all annotated articles: make score ERRORS=20 OF=first
	@$(BIN)/python -m benchmarks.quality --errors $(ERRORS) --of "$(OF)"

speed: $(READY)  ## measure how many articles a second are tagged
	@$(BIN)/python benchmarks/tagging.py

constraints:  ## write constraints.txt anew from pyproject.toml (needs uv)
	@uv pip compile --quiet --universal --python-version 3.11 --extra dev --extra search --extra browser --no-header \
	    --no-annotate --no-emit-index-url --no-emit-find-links --upgrade \
	    --output-file constraints.txt pyproject.toml

clean:  ## remove what was built; .venv/ stays
	@rm -rf output .bulletin .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find plugins tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "Python 3.11 or later is needed; say which one: make PYTHON=python3.12 …" >&2; exit 1; }
	@echo "Setting up $(VENV)/ …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@

$(EDITOR)/.ready: $(READY) plugins/desk/editor/package.json plugins/desk/editor/package-lock.json
	@command -v npm > /dev/null || { echo "npm is not here: apt-get install npm" >&2; exit 1; }
	@echo "Setting up $(EDITOR)/ …"
	@mkdir -p $(EDITOR) && cp plugins/desk/editor/package*.json $(EDITOR)
	@npm ci --loglevel=error --no-audit --no-fund --prefix $(EDITOR)
	@touch $@

$(TOOLS)/.ready: $(READY) tests/browser/package.json
	@echo "Setting up $(TOOLS)/ …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e ".[browser]"
	@mkdir -p $(TOOLS) && cp tests/browser/package.json $(TOOLS)
	@npm install --loglevel=error --no-audit --no-fund --prefix $(TOOLS)
	@touch $@
