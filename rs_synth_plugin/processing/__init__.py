# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider `rs_synth`: one file per algorithm."""
