# `make demo` and `make test` are complete in themselves and safe to repeat.
# Variables: PYTHON (the interpreter that makes the environment), GOLD (labelled data).

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-builtin-rules --no-print-directory

BIN := .venv/bin
# The labelled data, where it lies beside the project; it is not a part of it.
GOLD ?= $(wildcard ../shared/gold)
# The workspace on which the demo opens the window.
SAMPLE := out/sample.briefing

.PHONY: help demo test test-all check bench bench-export bench-window evaluate tour translate parsed clean

help:
	@echo 'make demo            build the sample memo as Word and PDF into out/, and open the window on it'
	@echo 'make test            format, lint, types, import contracts, every test'
	@echo 'make test-all        every test on Python 3.11, 3.12 and 3.13'
	@echo 'make check           format, lint, types and import contracts alone'
	@echo 'make bench           speed and memory beside other programs; writes out/bench.json'
	@echo 'make bench-export    its part on Word and PDF'
	@echo 'make bench-window    how fast the window answers'
	@echo 'make evaluate [GOLD=folder] sentences, speakers and dates against labelled data'
	@echo 'make tour            walk through the window and keep pictures of it in out/'
	@echo 'make translate       bring the catalogues of translations up to date with the code'
	@echo 'make parsed          keep beside the YAML that ships what it comes to'

demo:
	@tools/setup.sh demo
	@mkdir -p out
	@$(BIN)/briefing build seeds/memo.yaml -o out/memo.docx -o out/memo.pdf </dev/null
	@echo 'The sample memo: out/memo.docx (Word) and out/memo.pdf'
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  [ -f $(SAMPLE) ] || $(BIN)/briefing memo import $(SAMPLE) seeds/memo.yaml </dev/null; \
	  $(BIN)/briefing $(SAMPLE) </dev/null || echo 'The window cannot be opened here.'; \
	fi

check:
	@tools/setup.sh test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/lint-imports --no-logo

test: check
	$(BIN)/pytest </dev/null

test-all: check
	@tools/test_all.sh

bench:
	@tools/setup.sh bench
	$(BIN)/python -m benchmarks $(if $(GOLD),--gold "$(GOLD)") </dev/null

bench-export:
	@tools/setup.sh bench
	$(BIN)/python -m benchmarks export </dev/null

bench-window:
	@tools/setup.sh bench
	$(BIN)/python -m benchmarks window </dev/null

evaluate:
	@tools/setup.sh test
	$(BIN)/python -m tools.evaluate $(if $(GOLD),"$(GOLD)") </dev/null

tour:
	@tools/setup.sh test
	$(BIN)/python -m tools.tour </dev/null

translate:
	@tools/setup.sh test
	$(BIN)/python -m tools.translate </dev/null

parsed:
	@tools/setup.sh demo
	$(BIN)/python -m tools.parsed </dev/null

clean:
	rm -rf out build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis
