# Every target sets itself up first and needs only git, make and Python 3.11 for it.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8080
DATA ?= var-demo
ARGS ?=
CONFIG ?= config.toml
# Tests at once. Those in the browser mostly wait, so more than there are cores.
JOBS ?= 3

SET_UP = $(PYTHON) -m scripts.set_up
VENV = .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run new voices ready collected test check static types scripts rooms lint layout bench faults nightly lock format clean

help:
	@echo "make run      serve the demo office on http://127.0.0.1:$(PORT)     PORT= DATA= ARGS="
	@echo "make new      ask about an office and write its configuration CONFIG="
	@echo "make voices   what kiosks read out, after a change of config.toml CONFIG="
	@echo "make test     run every test, the browser's included           ARGS="
	@echo "make check    format, lint, types, imports, JavaScript, unit tests   ARGS="
	@echo "make bench    the measurements                                 PORT= DATA= ARGS="
	@echo "make faults   kills, power cuts, full disks, at full length    ARGS="
	@echo "make nightly  every test at full length, for hours             ARGS="
	@echo "make format   put the code in order"
	@echo "make lock     make the lock files anew"
	@echo "make clean    remove what set-up and tests have made (the data in $(DATA) stays)"

# One shell line that ends in exec: Ctrl-C reaches the server itself, and its exit code is make's. The voices are made
# beside it and go on after a Ctrl-C, which a shell's background does not hear.
run:
	@$(SET_UP) serve && { nice $(SET_UP) run & exec $(VENV)/python server.py run --demo --host 127.0.0.1 --port $(PORT) --data "$(DATA)" $(ARGS); }

# The questions come as early as can be: whoever answers them need not wait for the voices.
new:
	@$(SET_UP) serve && $(VENV)/python server.py new "$(CONFIG)" && $(MAKE) --no-print-directory voices

# A running server finds new clips once it is started again.
voices:
	@$(SET_UP) run && exec $(VENV)/python -m scripts.voice_texts "$(CONFIG)"

# Hundreds of servers are started: none of them is to compile our modules anew, whatever this shell has set.
collected test check faults nightly: export PYTHONDONTWRITEBYTECODE =

# All that a test needs.
ready:
	@$(SET_UP) dev

# Compiles what all tests import. What cannot be collected the tests themselves tell.
collected:
	@$(SET_UP) static && { $(VENV)/python -m pytest --collect-only -qq >/dev/null 2>&1 || true; }

test:
	@$(SET_UP) dev && exec $(VENV)/python -m pytest -n $(JOBS) --dist worksteal $(ARGS)

check: static
	@$(SET_UP) dev && exec $(VENV)/python -m pytest -n $(JOBS) -m "not e2e and not faults and not slow" $(ARGS)

# What `make check` does besides tests: all five at once, each with its own output in one piece, and all of them
# even where one fails. The longest stands first.
static:
	@$(SET_UP) static
	@$(MAKE) --no-print-directory --keep-going --jobs --output-sync=target types scripts rooms lint layout

types:
	$(VENV)/python -m mypy

# Its node is this machine's, or else the one that the set-up brought.
scripts:
	PATH="$$PATH:$(CURDIR)/$(VENV)" node node_modules/typescript/bin/tsc

rooms:
	$(VENV)/lint-imports

lint:
	$(VENV)/python -m ruff check .

layout:
	$(VENV)/python -m ruff format --check .

bench:
	@$(SET_UP) dev && PORT=$(PORT) DATA="$(DATA)" exec $(VENV)/python -m bench $(ARGS)

# One at a time, since what is tried here is what a busy machine does by itself. A test may take half an hour:
# see docs/faults.md.
faults:
	@$(SET_UP) dev && MOT_CUA_FULL=1 exec $(VENV)/python -m pytest -m faults -o faulthandler_timeout=5400 $(ARGS)

# All that `make test` shortens, at full length, the faults with it: see docs/nightly.md.
nightly:
	@$(SET_UP) dev && MOT_CUA_FULL=1 exec $(VENV)/python -m pytest -o faulthandler_timeout=5400 $(ARGS)

# Not set up anew where there is a .venv: after an edit of package.json the old lock no longer installs.
lock:
	@test -x $(VENV)/pip-compile || $(SET_UP) dev
	@exec $(VENV)/python -m scripts.lock

format:
	@$(SET_UP) dev
	$(VENV)/python -m ruff check --fix .
	$(VENV)/python -m ruff format .

clean:
	rm -rf .venv node_modules office/web/static/vendor office/voice/made* hardware/printing/letters .set_up.home .set_up.lock .set_up.voices.lock
	rm -rf .emulator .emulator.lock
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
