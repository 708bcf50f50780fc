# SPDX-License-Identifier: GPL-2.0-or-later
"""The scenario dock. The work is in `core`, layers come through `bridge`, full runs go through the algorithms."""
