# SPDX-License-Identifier: GPL-2.0-or-later
"""`make bench`: what the engine costs, as figures."""
