# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine: numpy, GDAL, scipy and (lazily) onnxruntime. It knows neither QGIS nor Qt."""
