# SPDX-License-Identifier: GPL-2.0-or-later
"""Getting onnxruntime: where it goes, what is installed, with which Python, and a trial of it."""
