# Two commands: `make run` and `make test`. Each makes its own environment in .venv first.
PYTHON ?= python3.11
BIN := .venv/bin
INDEX := data/index
BENCH ?= ../shared/bench

.PHONY: run test setup check eval ablate fit bench bench-ingest clean

run: setup ## read the corpus, build the index where it changed, serve the page
	@echo "Reading corpus/ into $(INDEX) (embedding takes a minute the first time) …"
	@$(BIN)/ownwords ingest corpus --index $(INDEX)
	@$(BIN)/ownwords serve --index $(INDEX)

test: setup check ## every check and every test
	@echo "Testing …"
	@$(BIN)/pytest

check: setup ## style, types, and which room may import which
	@echo "Checking style, types and imports …"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache > /dev/null || $(BIN)/lint-imports --no-cache

eval: setup ## the project's own cases on the starter corpus: report/report.html
	@$(BIN)/ownwords ingest corpus --index $(INDEX)
	@$(BIN)/ownwords eval eval/cases/starter-test.jsonl --index $(INDEX) --report report \
		--robustness --conversations eval/cases/conversations.jsonl --gate eval/gates.toml

ablate: setup ## what each stage is worth on the same cases (some ten minutes)
	@$(BIN)/ownwords ingest corpus --index $(INDEX)
	@$(BIN)/ownwords eval eval/cases/starter-test.jsonl --index $(INDEX) --report report --ablate

bench: setup ## a sample of the public sets in BENCH: report/bench.html (some fifteen minutes)
	@$(BIN)/ownwords bench $(BENCH) --report report

bench-ingest: setup ## how ingest grows, up to ten thousand documents (some twenty minutes)
	@rm -rf data/bench
	@$(BIN)/python -m eval.scale data/bench 625 2500 10000

fit: setup ## fit the reader again: answer/calibration.json
	@$(BIN)/ownwords fit --training training --corpus corpus \
		--cases eval/cases/starter-fit.jsonl --out answer/calibration.json

setup: .venv/ready

.venv/ready: pyproject.toml constraints.txt
	@echo "Setting up .venv (some minutes the first time: it fetches PyTorch) …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

clean: ## take away all that these commands made
	rm -rf .venv data report
