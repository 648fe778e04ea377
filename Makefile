# Two commands do everything: `make run` and `make test`. The rest is for daily work.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules --no-print-directory
.NOTPARALLEL:
.DEFAULT_GOAL := help

# rustup's programs first, as rustup itself arranges; our own builds of the test tools last
export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH):$(CURDIR)/.dev/tools/bin
export CARGO_TARGET_DIR ?= $(CURDIR)/target
# the checked SQL queries are compiled against .sqlx/; the step `queries` checks .sqlx/ itself
export SQLX_OFFLINE := true

entrepot := $(CARGO_TARGET_DIR)/release/entrepot
heading = @printf '\n[%s] %s\n' "$$(date +%T)" '$(1)'

.PHONY: help run test replay bench fmt openapi sqlx release checks format queries lint api tests docs deny

help: ## these lines
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

run: ## install what is missing, build, start the demo on http://127.0.0.1:8080 (DEMO="--help" for its options)
	@scripts/install run
	@$(MAKE) release
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

fmt: ## format the code
	@cargo fmt --all

openapi: ## write docs/openapi.json anew
	@cargo run --quiet --locked -p entrepot-server --bin entrepot -- openapi --write

sqlx: ## write .sqlx/ anew
	@scripts/sqlx-prepare

release:
	$(call heading,building entrepot)
	@cargo build --release --locked -p entrepot-server --bin entrepot

# The parts of `make test`, for one at a time. Those that need a database take the server of
# ENTREPOT_TEST_POSTGRES: `scripts/test-db make tests`.

checks: format queries lint api tests docs deny

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

docs:
	$(call heading,examples in the documentation)
	@cargo test --quiet --locked --workspace --doc

deny:
	$(call heading,licences$(comma) bans and sources of the dependencies)
	@cargo deny check --hide-inclusion-graph licenses bans sources

comma := ,
