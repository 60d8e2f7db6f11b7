"""`python -m keepsight`: the same as the `keepsight` command."""

import sys

from keepsight.config.cli import main

sys.exit(main(sys.argv[1:]))
