# Wortlaut: `make run` and `make test` each set up all they need in .venv; `make help` lists the rest.
#
# PYTHON=python3.12   the Python to make .venv with (otherwise the first one of at least 3.11)
# PORT=8000           where `make run` serves
# ARGS="-k rutte"     further arguments for pytest, or for the evaluation: ARGS="--errors 5"
# DATA="../press"     folders of annotated articles that `make evaluate` scores too; of texts or pages for a bench

SHELL := /bin/sh
.SHELLFLAGS := -euc
.ONESHELL:
.SUFFIXES:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory --no-builtin-rules

PYTHON ?=
PORT ?= 8000
ARGS ?=
DATA ?=
export PYTHON PORT

BIN := .venv/bin
CODE := quotes index web tests $(if $(wildcard bench/*.py),bench)
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard web/translations/*/LC_MESSAGES/*.po))

.PHONY: help
help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

.PHONY: run
run: setup $(CATALOGUES)  ## read seeds/ and serve http://127.0.0.1:8000 until Ctrl-C
	@$(BIN)/wortlaut ingest seeds
	exec $(BIN)/wortlaut serve --port "$$PORT"

.PHONY: test
test: setup $(CATALOGUES)  ## run all tests
	@exec $(BIN)/python -m pytest $(ARGS)

# Every test that opens an archive; those of the full-text index alone are the same whatever the archive stands in.
.PHONY: test-postgres
test-postgres: setup $(CATALOGUES)  ## run the tests of the archive on PostgreSQL, which .ci/postgres starts for them
	@tests=$$(grep -lrE '^from (index|tests.index_examples|tests.pages)' tests --include='test_*.py' \
	    | grep -vE 'tests/(browser/|test_bench|test_damage|test_house|test_proxy|test_seeds)' | sort)
	exec .ci/postgres $(BIN)/python -m pytest $$tests $(ARGS)

.PHONY: evaluate
evaluate: setup  ## score the extraction on tests/gold and the folders in DATA, and hold it to its floors
	@$(BIN)/python -m quotes.evaluation tests/gold $(DATA) --floors bench/floors.toml $(ARGS) && status=0 || status=$$?
	printf '\n\n== speakers ==\n\n'
	$(BIN)/python -m bench.pairs tests/gold --floors bench/floors.toml $(ARGS)
	exit $$status

.PHONY: bench
bench: setup  ## measure CPU, memory and growth on the folder DATA, and hold them to their limits (AGAINST=HEAD)
	@exec $(BIN)/python -m bench.speed $(or $(DATA),$(wildcard ../shared/data/wikinews/train)) $(AGAINST:%=--against %)

.PHONY: bench-reading
bench-reading: setup  ## measure how well the pages in the folder DATA are read, and hold that to its floors
	@exec $(BIN)/python -m bench.reading $(or $(DATA),../shared/data/pages) --floors bench/floors.toml $(ARGS)

.PHONY: bench-index
bench-index: setup  ## measure searching and indexing among 250,000 quotations (ARGS="--quotations 50000 100000 250000")
	@exec $(BIN)/python -m bench.index $(ARGS)

.PHONY: lint
lint: setup  ## check style, format and types
	@$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy $(CODE)

.PHONY: format
format: setup  ## format the code
	@$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

.PHONY: requirements
requirements: setup  ## compile requirements.txt from pyproject.toml (FLAGS=--upgrade for newer versions)
	@tools=$$(mktemp -d)
	trap 'rm -rf "$$tools"' EXIT
	$(BIN)/python -m venv "$$tools"
	"$$tools/bin/pip" install --quiet --disable-pip-version-check uv
	"$$tools/bin/uv" pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes \
	    --no-emit-index-url --no-header $(FLAGS) pyproject.toml --output-file requirements.txt >/dev/null
	{
	    echo "# All packages of .venv, for every platform and Python from 3.11 on: made by \`make requirements\` from the"
	    echo "# direct dependencies in pyproject.toml, which are there for these reasons:"
	    echo "#"
	    awk -F '",  # ' '/^    ".*=.*",  # / { sub(/^ *"/, "", $$1); printf "#   %-27s %s\n", $$1, $$2 }' pyproject.toml
	    echo
	    cat requirements.txt
	} > "$$tools/requirements.txt"
	cp "$$tools/requirements.txt" requirements.txt

.PHONY: clean
clean:  ## remove everything that was made, but not the data in var/
	@rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis $(CATALOGUES)
	find quotes index web tests bench -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

%.mo: %.po | setup
	@$(BIN)/pybabel -q compile -i $< -o $@.$$$$
	mv $@.$$$$ $@

# .venv/.ready names the folder and the checksum of the files that .venv was made from. Where it is missing, .venv is
# half-made and starts over; where only the checksum differs, the packages are brought up to date. Two calls at the same
# time wait for each other.
.PHONY: setup
setup:
	@folder=$$(pwd)
	ready="$$folder $$(cat requirements.txt pyproject.toml | cksum)"
	is_ready() { [ "$$(cat .venv/.ready 2>/dev/null)" = "$$ready" ] && $(BIN)/python -c '' 2>/dev/null; }
	if is_ready; then exit 0; fi
	if command -v flock >/dev/null; then exec 9<Makefile; flock 9; fi
	if is_ready; then exit 0; fi

	say() { printf '%s\n' "$$*" >&2; }
	$(find_python)
	$(make_venv)
	python=$$(find_python)
	case "$$(cat .venv/.ready 2>/dev/null)" in
	    "$$folder "*) if $(BIN)/python -m pip --version >/dev/null 2>&1; then pip="$(BIN)/python -m pip"; fi ;;
	esac
	if [ -z "$${pip-}" ]; then
	    say "Setting up .venv with $$python; this takes about half a minute, once."
	    make_venv
	fi
	rm -f .venv/.ready
	export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
	if ! $$pip install --quiet --require-hashes --requirement requirements.txt \
	    || ! PYTHONWARNINGS=ignore $$pip install --quiet --no-deps --no-build-isolation --editable .; then
	    say "Setting up .venv failed: pip says why above (it needs to reach its package index). Call make again then."
	    exit 1
	fi
	printf '%s\n' "$$ready" > .venv/.ready

# The first Python that is recent enough; the versions that the tests have seen come first.
define find_python
find_python() {
	    for candidate in $${PYTHON:-python3.13 python3.12 python3.11 python3}; do
	        if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
	            echo "$$candidate"; return
	        fi
	    done
	    say "No Python of version 3.11 or newer found ($${PYTHON:-as python3.13, python3.12, python3.11 or python3})." \
	        "Install one (on Debian: sudo apt install python3 python3-venv) or name it: make PYTHON=/path/to/python3."
	    return 1
	}
endef

# An empty .venv, and in $$pip the command that installs into it. Debian keeps venv's pip in a package of its own, so where
# that is missing, pip comes from the system or out of Debian's package python3-pip-whl, which needs no root to be read.
define make_venv
make_venv() {
	    rm -rf .venv
	    pip="$(BIN)/python -m pip"
	    if said=$$("$$python" -m venv .venv 2>&1); then return; fi
	    rm -rf .venv
	    if "$$python" -m virtualenv --quiet .venv 2>/dev/null; then return; fi
	    if "$$python" -m venv --without-pip .venv 2>/dev/null; then
	        pip="$$python -m pip --python $(BIN)/python"
	        if $$pip --version >/dev/null 2>&1; then return; fi
	        mkdir .venv/pip
	        if (cd .venv/pip && apt-get download python3-pip-whl && dpkg-deb -x *.deb .) >/dev/null 2>&1; then
	            pip="$(BIN)/python $$(echo .venv/pip/usr/share/python-wheels/pip-*.whl)/pip"
	            if $$pip --version >/dev/null 2>&1; then return; fi
	        fi
	    fi
	    rm -rf .venv
	    case "$$said" in *ensurepip*) ;; *) say "$$said" ;; esac
	    say "Cannot make .venv with $$python. On Debian: sudo apt install python3-venv, then call make again."
	    return 1
	}
endef
