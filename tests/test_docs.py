# SPDX-License-Identifier: GPL-2.0-or-later
"""The commands of the documentation do what it says, and its links lead somewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import doc_commands
import pytest
import qgis_headless
from qgis.core import Qgis

BLOCKS = list(doc_commands.blocks())


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_every_block_is_run_or_says_why_not(block):
    assert block.lane or block.reason, "put <!-- tested: … --> or <!-- not tested: why --> before it"


@pytest.mark.parametrize(
    ("page", "blocks"), doc_commands.pages_of("plugin").items(), ids=lambda it: str(it)[:40]
)
def test_commands_run(page, blocks, tmp_path):
    folder = doc_commands.make_folder(tmp_path / "somewhere")
    profile = qgis_headless.make_profile(tmp_path / "profile")
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "qgis_process").write_text(f'#!/bin/sh\nexec {qgis_headless.executable()} "$@"\n')
    (programs / "python3").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    for program in programs.iterdir():
        program.chmod(0o755)
    environment = qgis_headless.environment(profile)
    environment["PATH"] = os.pathsep.join([str(programs), environment["PATH"]])
    version = (Qgis.QGIS_VERSION_INT // 10000, Qgis.QGIS_VERSION_INT // 100 % 100)
    for block in blocks:
        if version < block.oldest_qgis:
            continue
        command = ["bash", "-euo", "pipefail", "-c", block.text]
        if block.language == "python":
            command = [sys.executable, "-c", block.text]
        done = subprocess.run(
            command, cwd=folder, env=environment, timeout=300, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{block.name}:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"


@pytest.mark.parametrize("page", doc_commands.PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target or target.startswith(("mailto:", "#")):
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve()
        if (
            "training" in found.relative_to(doc_commands.ROOT).parts
            and not (doc_commands.ROOT / "training").exists()
        ):
            continue  # the tests on the newer QGIS have no training package
        assert found.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", found.read_text(encoding="utf-8"), re.M)
            assert anchor in {
                re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings
            }
