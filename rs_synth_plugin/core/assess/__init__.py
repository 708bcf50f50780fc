# SPDX-License-Identifier: GPL-2.0-or-later
"""Synthetic imagery against real: measures, one module each, and the report of them."""
