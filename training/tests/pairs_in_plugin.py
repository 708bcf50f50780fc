# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws pairs in the plugin's engine: python pairs_in_plugin.py REPOSITORY FOLDER FORMAT SAMPLER STEPS COUNT MODEL …

A script for the plugin's interpreter, which has no torch. Writes FOLDER.npz: image uint8 and classes uint8, in order.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

sys.path.insert(0, sys.argv[1])

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.pairs.chain import Recipe
from rs_synth_plugin.core.pairs.generate import PairsRequest, generate_pairs

folder, layout, sampler = Path(sys.argv[2]), sys.argv[3], sys.argv[4]
steps, count = int(sys.argv[5]), int(sys.argv[6])
sessions = [Session(load_model(name), "cpu", 1, NullFeedback()) for name in sys.argv[7:]]
request = PairsRequest(folder, count, seed=3, recipe=Recipe(sampler, steps), layout=layout)
report = generate_pairs(sessions[0], request, *sessions[1:])
kept = {
    role: [gdal.Open(str(pair[role])).ReadAsArray() for pair in report.pairs] for role in ("image", "mask")
}
np.savez(folder.with_suffix(".npz"), image=np.stack(kept["image"]), classes=np.stack(kept["mask"]))
