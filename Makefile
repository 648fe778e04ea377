# Two commands do everything: `make run` and `make test`. The rest is for daily work.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules --no-print-directory
.NOTPARALLEL:
.DEFAULT_GOAL := help

# a Node of this checkout's own, where Debian's is too old; rustup's programs before the system's, as rustup itself arranges;
# our own builds of the test tools last
export PATH := $(CURDIR)/.dev/node/node_modules/.bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH):$(CURDIR)/.dev/tools/bin
export CARGO_TARGET_DIR ?= $(CURDIR)/target
# the checked SQL queries are compiled against .sqlx/; the step `queries` checks .sqlx/ itself
export SQLX_OFFLINE := true

entrepot := $(CARGO_TARGET_DIR)/release/entrepot
heading = @printf '\n[%s] %s\n' "$$(date +%T)" '$(1)'

.PHONY: help run test replay bench fmt openapi sqlx page release checks format queries lint api tests docs deny page-checks browser

help: ## these lines
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

run: ## install what is missing, build, start the demo on http://127.0.0.1:8080 (DEMO="--help" for its options)
	@scripts/install run
	@$(MAKE) page release
	@exec $(entrepot) demo $(DEMO)

test: ## install what is missing and check everything, as the CI does
	$(call heading,installing what is missing)
	@scripts/install test
	@scripts/test-db $(MAKE) checks
	$(call heading,everything passes)

replay: ## play a wholesaler's whole year through the engine and compare it with the truth
	@scripts/install run
	@$(MAKE) release
	@cargo build --release --quiet --locked -p entrepot-example-iowa
	@exec scripts/replay

bench: ## measure beside the reference and print the table
	@scripts/install bench
	@$(MAKE) release
	@exec bench/run

fmt: frontend/node_modules/.installed ## format the code
	@cargo fmt --all
	@cd frontend && npm run --silent format

openapi: ## write docs/openapi.json anew, and what the page knows of it
	@cargo run --quiet --locked -p entrepot-server --bin entrepot -- openapi --write
	@$(MAKE) frontend/node_modules/.installed
	@cd frontend && npm run --silent generate

sqlx: ## write .sqlx/ anew
	@scripts/sqlx-prepare

# node_modules as the lock files say, which are not written; anew when they change. Not `npm ci`: it refuses where a registry has
# not every machine's build of an optional package, though only this machine's is wanted
frontend/node_modules/.installed: frontend/package-lock.json frontend/tools/openapi/package-lock.json
	$(call heading,packages of the page)
	@cd frontend && export NODE_NO_WARNINGS=1 && npm install --silent --no-save --no-audit --no-fund && npm install --silent --no-save --no-audit --no-fund --prefix tools/openapi
	@touch $@

page: frontend/node_modules/.installed ## build the page into frontend/dist, from where `entrepot` takes it
	$(call heading,building the page)
	@cd frontend && npm run --silent build -- --logLevel warn

release:
	$(call heading,building entrepot)
	@cargo build --release --locked -p entrepot-server --bin entrepot

# The parts of `make test`, for one at a time. Those that need a database take the server of
# ENTREPOT_TEST_POSTGRES: `scripts/test-db make tests`.

checks: format queries lint api page-checks tests docs deny browser

format:
	$(call heading,format)
	@cargo fmt --all --check

queries:
	$(call heading,freshness of .sqlx)
	@scripts/sqlx-prepare --check

lint:
	$(call heading,lints)
	@cargo clippy --locked --workspace --all-targets -- -D warnings

api:
	$(call heading,freshness of the OpenAPI document)
	@cargo run --quiet --locked -p entrepot-server --bin entrepot -- openapi --check

tests:
	$(call heading,unit$(comma) property and integration tests)
	@cargo nextest run --locked --workspace

page-checks: frontend/node_modules/.installed
	$(call heading,the page: freshness of its API types)
	@cd frontend && npm run --silent generate -- --check
	$(call heading,the page: format and lints)
	@cd frontend && npm run --silent lint
	$(call heading,the page: types)
	@cd frontend && npm run --silent types
	$(call heading,the page: unit tests)
	@cd frontend && npm test --silent

browser: page
	$(call heading,the page: browser tests)
	@cargo build --quiet --locked -p entrepot-server --bin entrepot
	@scripts/browser-tests

docs:
	$(call heading,examples in the documentation)
	@cargo test --quiet --locked --workspace --doc

deny:
	$(call heading,licences$(comma) bans and sources of the dependencies)
	@cargo deny check --hide-inclusion-graph licenses bans sources

comma := ,
