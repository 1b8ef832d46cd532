# Each target sets up what it needs in .venv; only Python 3.11 or newer, pip and make have to be there.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo test readme docs hooks bundle clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("vidcls needs Python 3.11 or newer; set PYTHON=...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv

.venv/installed-demo: setup.py settings.ini | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[demo]'
	@touch $@

.venv/installed-dev: setup.py settings.ini | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@ .venv/installed-demo

demo: .venv/installed-demo  ## classify every sample video, print a table, write report.html
	$(BIN)/python tools/demo.py

test: .venv/installed-dev  ## check that everything is in step and run every notebook
	$(BIN)/python tools/check.py

readme: .venv/installed-dev  ## write README.md from nbs/index.ipynb
	$(BIN)/python tools/readme.py

docs: .venv/installed-dev  ## build the site into _docs (needs Quarto)
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/nbdev_docs

hooks: .venv/installed-dev  ## install the git hooks that clean and merge notebooks
	$(BIN)/nbdev_install_hooks

clean:  ## remove what the targets made, the environment included
	rm -rf .venv _docs _proc build *.egg-info runs report.html

CLIPS ?= ../corpus
WEIGHTS ?= imagenet
EVALUATE := $(BIN)/vidcls evaluate --results checkpoints/compact/results.json

bundle: .venv/installed-dev  ## train and measure checkpoints/compact; CLIPS=folder of the corpus, WEIGHTS=start
	mkdir -p runs checkpoints/compact
	for by in source repository; do \
	  $(BIN)/vidcls data corpus --clips $(CLIPS) --by $$by --out runs/$$by.csv && \
	  $(BIN)/vidcls train --manifest runs/$$by.csv --weights $(WEIGHTS) --work runs/$$by --out runs/bundle-$$by/compact || exit 1; \
	done
	cp runs/bundle-source/compact/* checkpoints/compact/
	$(EVALUATE) --manifest runs/repository.csv --bundle runs/bundle-repository/compact --title "Repositories left out"
	$(EVALUATE) --manifest runs/source.csv --probe $(WEIGHTS) --work runs/source/frames --title "Sources left out, logistic probe"
	$(EVALUATE) --manifest runs/repository.csv --probe $(WEIGHTS) --work runs/repository/frames --title "Repositories left out, logistic probe"
	$(EVALUATE) --manifest runs/source.csv --bundle compact --title "Sources left out" --card
