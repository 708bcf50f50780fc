# SPDX-License-Identifier: GPL-2.0-or-later
# Every target sets up what it needs on Debian 12+ or Ubuntu 22.04+; `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash

PLUGIN_PYTHON := .venv/plugin/bin/python
TRAINING_PYTHON := .venv/training/bin/python
# No display, and a cache too small to hide memory that grows with the raster.
HEADLESS := env QT_QPA_PLATFORM=offscreen GDAL_CACHEMAX=256

.PHONY: help demo test test-plugin test-training test-newer-qgis test-gpu lint bench flood-scale screenshots catalogue translations package site-gate qt6 install-check docs clean setup-plugin setup-training

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

setup-plugin:
	@tools/setup.sh plugin

setup-training:
	@tools/setup.sh training

demo: setup-plugin ## flood a valley and turn forest into farmland, on real data, through qgis_process
	@$(HEADLESS) $(PLUGIN_PYTHON) tools/demo.py

test: test-plugin test-training ## all tests

test-plugin: setup-plugin ## tests of the plugin, on the QGIS of this machine
	$(HEADLESS) $(PLUGIN_PYTHON) -m pytest

test-training: setup-training ## tests of the training package
	$(TRAINING_PYTHON) -m pytest -c training/pyproject.toml training/tests

test-newer-qgis: ## tests of the plugin on QGIS 3.40, in a Debian trixie root (needs root or sudo)
	@tools/newer_qgis.sh

test-gpu: ## CUDA against the CPU, and its speed, to build/bench_gpu.json; skips without an NVIDIA GPU
	@tools/test_gpu.sh

lint: setup-training ## ruff, and mypy on core and training
	.venv/training/bin/ruff check .
	.venv/training/bin/mypy

bench: setup-plugin setup-training ## speed of the engine, the shipped model and training, to build/bench.json
	@$(HEADLESS) $(PLUGIN_PYTHON) tools/bench
	@$(TRAINING_PYTHON) tools/bench_training.py

flood-scale: setup-plugin setup-training ## connected floods to 65,536²: time, memory, disk; printed, and drawn into docs/images/
	@$(TRAINING_PYTHON) tools/flood_scale.py --python $(PLUGIN_PYTHON) --picture docs/images/flood_scale.png $(ARGS)

screenshots: setup-plugin ## pictures of the dock in a real QGIS under Xvfb, to docs/images/; after make demo
	@tools/screenshots.sh

site-gate: package ## scan the plugin zip as the plugin site does
	@tools/setup.sh gate
	@tools/site_gate.sh

qt6: ## import every module with PyQt6, for QGIS 4
	@tools/setup.sh gate
	@.venv/gate/bin/python tools/qt6_check.py

install-check: package ## install, run and uninstall the zip in a clean profile, through the windows, under Xvfb
	@tools/install_check.sh

docs: ## the documentation as a site, build/site
	@tools/setup.sh gate
	@.venv/gate/bin/mkdocs build --quiet --strict
	@echo build/site/index.html

catalogue: ## models/catalogue.json, from which the model manager downloads; after a model has changed
	@python3 tools/make_catalogue.py

translations: setup-plugin ## i18n/ in step with the code: every text, the compiled files, and a list of what is missing
	@$(HEADLESS) $(PLUGIN_PYTHON) tools/translations

package: ## the installable plugin, build/rs_synth.zip
	@tools/package.sh

clean: ## remove what was built; the environments stay
	rm -rf build
