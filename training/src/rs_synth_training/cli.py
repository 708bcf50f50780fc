# SPDX-License-Identifier: GPL-2.0-or-later
"""The command `rs-synth-train`."""

from __future__ import annotations

import argparse
import importlib
import sys
from typing import List, Optional

from .errors import TrainingError

# Each module is loaded only when its command is asked for: exporting needs onnx, training needs rasterio.
COMMANDS = {
    "train": ("rs_synth_training.train", "train a generator from a recipe"),
    "sample": ("rs_synth_training.diffusion.sample_command", "make image-mask pairs from a checkpoint"),
    "export": ("rs_synth_training.export", "write a checkpoint as an ONNX model with its card"),
    "sizes": ("rs_synth_training.sizes", "print parameters and speed of the five generators"),
    "evaluate": ("rs_synth_training.evaluate", "measure a model on the tiles it has not seen"),
    "export-segmentation": (
        "rs_synth_training.evaluate.export_segmentation",
        "write the network that judges as a model file",
    ),
    "ablation": ("rs_synth_training.ablation", "train variants of a recipe and compare them"),
    "water": ("rs_synth_training.water", "measure what the auxiliary bands show over water"),
    "downstream": (
        "rs_synth_training.downstream",
        "measure what translations and generated pairs are worth to segmentation and change detection",
    ),
    "detector": ("rs_synth_training.detector", "train a change detector on a set of before and after chips"),
    "fabricate": ("rs_synth_training.fabricate", "make a tiny data set in the layout of a real one"),
}


def main(arguments: Optional[List[str]] = None) -> int:
    """Run a command; returns the exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    parser = argparse.ArgumentParser(prog="rs-synth-train", description="Train, export and evaluate models.")
    commands = parser.add_subparsers(dest="command", required=True)
    wanted = next((item for item in arguments if item in COMMANDS), None)
    for name, (module, text) in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        if name == wanted:
            loaded = importlib.import_module(module)
            loaded.add_arguments(command)
            command.set_defaults(run=loaded.run)
    args = parser.parse_args(arguments)
    try:
        return int(args.run(args))
    except (TrainingError, OSError) as error:
        parser.exit(2, f"rs-synth-train: {error}\n")


if __name__ == "__main__":
    sys.exit(main())
