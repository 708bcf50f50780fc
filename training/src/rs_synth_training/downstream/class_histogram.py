# SPDX-License-Identifier: GPL-2.0-or-later
"""The class histogram of real tiles and of pairs, as a picture (after Toker et al. 2024)."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..config.data import ClassConfig


def write_class_histogram(
    shares: Mapping[str, NDArray[np.float64]], classes: Sequence[ClassConfig], path: Path
) -> Path:
    """Bars side by side, one group a class in the class's colour, the later sets hatched.

    Args:
        shares: of the pixels of each class (K,), 0…1, by the name of the set.
        classes: K, in the order of the shares.
        path: picture to write.
    """
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch

    figure = Figure(figsize=(2 + 1.3 * len(classes), 3.4), layout="constrained")
    axes = figure.subplots()
    width, handles = 0.8 / len(shares), []
    for number, (name, values) in enumerate(shares.items()):
        hatch = ("", "///", "...", "xxx")[number % 4]
        places = np.arange(len(classes)) - 0.4 + (number + 0.5) * width
        bars = axes.bar(
            places,
            100 * values,
            width,
            color=[item.color for item in classes],
            edgecolor="black",
            hatch=hatch,
        )
        axes.bar_label(bars, [f"{100 * value:.1f}" for value in values], fontsize="small")
        handles.append(Patch(facecolor="white", edgecolor="black", hatch=hatch, label=name))
    axes.set_xticks(range(len(classes)), [item.name for item in classes])
    axes.set_ylabel("share of the pixels (%)")
    axes.spines[["top", "right"]].set_visible(False)
    figure.legend(handles=handles, loc="outside upper center", ncols=len(handles), frameon=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)
    return path
