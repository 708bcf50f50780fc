# SPDX-License-Identifier: GPL-2.0-or-later
"""What is edited: legends and roles, scenes, floods, conversions."""
