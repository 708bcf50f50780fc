# SPDX-License-Identifier: GPL-2.0-or-later
"""Change-detection training data: pairs of before and after with exact labels, cut into chips."""
