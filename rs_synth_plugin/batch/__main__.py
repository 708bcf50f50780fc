# SPDX-License-Identifier: GPL-2.0-or-later
"""`python -m rs_synth_plugin.batch PLAN`, to be run in the plugin's folder."""

import sys

from .command import main

if __name__ == "__main__":  # the workers of a local cluster import this file too
    sys.exit(main(sys.argv[1:]))
