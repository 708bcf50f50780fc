# SPDX-License-Identifier: GPL-2.0-or-later
"""The model file: its card, its checks, and the one place that runs it."""
