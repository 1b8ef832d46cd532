# Each target sets up what it needs in .venv; only Python 3.11 or newer, pip and make have to be there.
PYTHON ?= python3
BIN := .venv/bin

.DELETE_ON_ERROR:
.PHONY: help demo test test-web test-demo demo-notebook voila serve readme pictures docs hooks made bundle folds ablation bench clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

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

test-web: .venv/installed-dev  ## the web page from end to end, in Chromium (needs Debian's package `chromium`)
	$(BIN)/python tools/test_web.py

test-demo: .venv/installed-dev  ## the notebook demo from end to end, in JupyterLab and Voila (needs `chromium` too)
	$(BIN)/python tools/test_demo.py

demo-notebook: .venv/installed-dev  ## the notebook demo in JupyterLab
	$(BIN)/jupyter lab tools/app.ipynb

voila: .venv/installed-dev  ## the notebook demo as a page of its own, served by Voila to whoever has its token
	$(BIN)/voila tools/app.ipynb --Voila.auto_token=True

serve: .venv/installed-dev  ## the web page on http://127.0.0.1:8000/
	$(BIN)/vidcls serve

readme: .venv/installed-dev  ## write README.md from nbs/index.ipynb
	$(BIN)/python tools/readme.py

pictures: .venv/installed-dev  ## draw the pictures of README and site anew
	$(BIN)/python tools/pictures.py

docs: .venv/installed-dev  ## build the site into _docs (needs Quarto)
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/nbdev_docs
	$(BIN)/python tools/readme.py

hooks: .venv/installed-dev  ## install the git hooks that clean and merge notebooks
	$(BIN)/nbdev_install_hooks

clean:  ## remove the environment and what was built; runs/ stays
	rm -rf .venv _docs _proc build *.egg-info report.html

CLIPS ?= ../corpus
WEIGHTS ?= imagenet
EVALUATE := $(BIN)/vidcls evaluate --manifest runs/source.csv --results checkpoints/compact/results.json

runs/source.csv: | .venv/installed-dev
	mkdir -p runs
	$(BIN)/vidcls data corpus --clips $(CLIPS) --by source --out $@

made: | .venv/installed-dev  ## draw the video that members are also trained on
	$(BIN)/python -m pip install --quiet skia-python
	$(BIN)/python data/make_training.py --out runs/made/train --per-kind 8 --seed 0
	$(BIN)/python data/make_training.py --out runs/made/train --per-kind 20 --seed 0 --only Gaming

bundle: runs/source.csv made folds  ## train, calibrate and measure checkpoints/compact; CLIPS=folder of the corpus, WEIGHTS=start
	$(BIN)/vidcls train --manifest $< --weights $(WEIGHTS) --made runs/made --work runs/source --frames runs/frames --out runs/bundle/compact
	$(BIN)/vidcls train --manifest $< --weights $(WEIGHTS) --made runs/made --work runs/source --frames runs/frames \
	  --no-refit --out runs/bundle/first
	$(BIN)/vidcls calibrate --bundle runs/bundle/compact --manifest $< --folds runs/folds --out checkpoints/compact
	$(EVALUATE) --probe $(WEIGHTS) --frames runs/frames --title "Sources left out, logistic probe"
	$(EVALUATE) --title "Sources left out" --card --report runs/report

folds: runs/source.csv made  ## predict every clip with a bundle that never saw its repository
	$(BIN)/vidcls crossvalidate --manifest $< --weights $(WEIGHTS) --made runs/made --work runs/folds \
	  --frames runs/frames --out runs/folds.csv --results checkpoints/compact/results.json --title "Repositories left out"
	for fold in 0 1 2 3; do for other in first real; do mkdir -p runs/folds-$$other/fold-$$fold && \
	  cp -rn runs/folds/fold-$$fold/work runs/folds-$$other/fold-$$fold/; done; done  # the backbones are the same
	$(BIN)/vidcls crossvalidate --manifest $< --weights $(WEIGHTS) --made runs/made --work runs/folds-first \
	  --frames runs/frames --no-refit --results checkpoints/compact/results.json \
	  --title "Repositories left out, members not trained again"
	$(BIN)/vidcls crossvalidate --manifest $< --weights $(WEIGHTS) --work runs/folds-real --frames runs/frames \
	  --results checkpoints/compact/results.json --title "Repositories left out, members without made video"
	$(BIN)/vidcls crossvalidate --manifest $< --weights $(WEIGHTS) --work runs/folds --frames runs/frames --probe \
	  --results checkpoints/compact/results.json --title "Repositories left out, logistic probe"

ablation: runs/source.csv  ## what each part is worth, on validation clips
	$(BIN)/vidcls ablate --manifest $< --bundle checkpoints/compact --weights $(WEIGHTS) --work runs/ablation --out bench/ablation.csv

bench: runs/source.csv | .venv/installed-dev  ## speed, scale, robustness, live, export, after `make bundle`: bench/*.json; hours
	$(BIN)/python -m pip install --quiet --editable '.[bench]'
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/shortcuts.py --manifest $< --bundle runs/bundle/first
	$(BIN)/python bench/parts.py --manifest $<
	$(BIN)/python bench/sources.py --manifest $< --weights $(WEIGHTS)
	$(BIN)/python bench/precision.py
	$(BIN)/python bench/training.py --manifest $< --work runs/source
	$(BIN)/python bench/web.py
	$(BIN)/python bench/timeline.py --manifest $< --split validation --bundle runs/bundle/first
	$(BIN)/python bench/timeline.py --manifest $<
	$(BIN)/python bench/live.py --manifest $<
	$(BIN)/python bench/export.py --manifest $<
	$(BIN)/python bench/scale.py --clips $(CLIPS)
	$(BIN)/python bench/fuzz.py
