# Two commands matter: `make run` starts the reader, `make test` checks everything. Each does its own set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test quick lint format lock translations screenshots bench clean system

run: $(VENV)/.installed $(VENV)/.compiled
	@sh packaging/run.sh

test: $(VENV)/.installed-dev $(VENV)/.compiled lint
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m "not slow"
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m slow

quick: $(VENV)/.installed-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m "not slow" -x

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The shared libraries that Qt needs, by name: installed where root, else the line to type is printed.
system:
	@sh packaging/system-libraries.sh

$(VENV)/bin/python: | system
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: packaging/requirements.lock pyproject.toml | $(VENV)/bin/python system
	$(BIN)/python -m pip install --quiet --require-hashes -r packaging/requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q newsreader
	@touch $@

# Byte code of changed sources, also where the environment forbids Python to write it (PYTHONDONTWRITEBYTECODE):
# compiling anew doubles the time of every start.
$(VENV)/.compiled: $(VENV)/.installed $(shell find newsreader -name '*.py')
	@$(BIN)/python -m compileall -q newsreader
	@touch $@

$(VENV)/.installed-dev: packaging/requirements-dev.lock $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --require-hashes -r packaging/requirements-dev.lock
	@touch $@

# Needs uv; run after changing dependencies in pyproject.toml.
lock:
	uv pip compile -q pyproject.toml --group build --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url -o packaging/requirements.lock
	uv pip compile -q pyproject.toml --group build --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url -c packaging/requirements.lock -o packaging/requirements-dev.lock

translations: $(VENV)/.installed-dev
	$(BIN)/python packaging/translations.py

screenshots: $(VENV)/.installed-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/screenshots.py

bench: $(VENV)/.installed-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build
