# Two commands: `make demo` and `make test`. Both need Python 3.11 or later, make and a package index, and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find framing data -type f -not -path '*/__pycache__/*')
CODE := $(shell find framing tests scripts -name '*.py') pyproject.toml
READ := README.md $(shell find seeds tests/cases -type f)

.PHONY: demo test lint types unit wheel gate forms benchmarks clean

demo: $(VENV)/demo.stamp
	$(BIN)/framing score --out $(VENV)/demo.txt seeds/articles/*.txt
	sed -n '1,/^$$/p' $(VENV)/demo.txt
	$(BIN)/framing score seeds/articles/003_wire_rewrite.txt

test: lint types unit wheel gate

lint: $(VENV)/lint.stamp
types: $(VENV)/types.stamp
unit: $(VENV)/unit.stamp
wheel: $(VENV)/wheel.stamp
gate: $(VENV)/gate.stamp

$(VENV)/lint.stamp: $(VENV)/test.stamp $(CODE)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check framing tests scripts
	touch $@

$(VENV)/types.stamp: $(VENV)/test.stamp $(CODE)
	$(BIN)/mypy
	touch $@

$(VENV)/unit.stamp: $(VENV)/test.stamp $(CODE) $(SOURCES) $(READ)
	$(BIN)/python -m pytest
	touch $@

$(VENV)/gate.stamp: $(VENV)/test.stamp $(SOURCES) scripts/evaluate.py
	$(BIN)/python scripts/evaluate.py --gate
	touch $@

forms: $(VENV)/test.stamp
	$(BIN)/python scripts/build_forms.py
	$(BIN)/python scripts/build_deeds.py

benchmarks: $(VENV)/test.stamp
	$(BIN)/python scripts/evaluate.py --write
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python scripts/benchmark.py --write

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "framing needs Python 3.11 or later: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/demo.stamp: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/test.stamp: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[all,dev]'
	touch $@ $(VENV)/demo.stamp

# The wheel, not only the checkout: built, installed in an empty environment, run in an empty folder.
$(VENV)/wheel.stamp: $(VENV)/test.stamp $(SOURCES) scripts/check_wheel.py
	$(BIN)/python scripts/check_wheel.py
	touch $@

clean:
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache
