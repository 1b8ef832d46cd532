# Each target sets up what it needs in .venv; only Python 3.11 or newer, pip and make have to be there.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo test readme docs hooks bench clean

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
