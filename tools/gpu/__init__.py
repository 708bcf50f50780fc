# SPDX-License-Identifier: GPL-2.0-or-later
"""`make test-gpu`: what a GPU gives, as figures."""
