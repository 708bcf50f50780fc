# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:modelinfo: a model's card, checked."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ..core.model.modelinfo import model_info, model_page, model_text
from ..core.model.runtime import available
from ..core.textfile import write_text
from .base import RSSynthAlgorithm, tr
from .model_parameters import add_model_choice, read_model_path


class ModelInfo(RSSynthAlgorithm):
    """What a model file says of itself; works without onnxruntime."""

    NAME = "modelinfo"
    TITLE = "Model info"
    GROUP = "models"
    GROUP_TITLE = "Models"
    SUMMARY = (
        "Checks a model file (whole, unchanged, self-contained) and shows its card: what it makes, of which "
        "classes and bands, what it was trained on, its licence and its figures. Also says whether models can run here."
    )
    TAGS = ("onnx", "model card", "licence", "classes")

    def define_parameters(self):
        add_model_choice(self)
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT",
                tr("Report"),
                fileFilter=tr("HTML files (*.html)"),
                optional=True,
                createByDefault=False,
            ),
            "The card as a page to keep.",
        )
        self.addOutput(QgsProcessingOutputString("NAME", tr("Name")))
        self.addOutput(QgsProcessingOutputString("TASK", tr("Task")))
        self.addOutput(QgsProcessingOutputString("GRAPH_SHA256", tr("SHA-256 of the graph")))
        self.addOutput(QgsProcessingOutputString("CARD", tr("Card (JSON)")))
        self.addOutput(QgsProcessingOutputBoolean("CAN_RUN", tr("Models can run here")))

    def execute(self, parameters, context, feedback, workspace):
        report = self.output_paths(parameters, context)["REPORT"]
        info = model_info(read_model_path(self, parameters, context))
        text = model_text(info)
        for line in text.splitlines():
            feedback.info(line)
        runtime = available()
        feedback.info(runtime.message)
        card = info["card"]
        results = {
            "NAME": card["name"],
            "TASK": card["task"],
            "GRAPH_SHA256": card["graph_sha256"],
            "CARD": json.dumps(card, ensure_ascii=False, sort_keys=True),
            "CAN_RUN": runtime.ok,
        }
        if report:
            write_text(Path(report), model_page(info))
            results["REPORT"] = report
        return results
