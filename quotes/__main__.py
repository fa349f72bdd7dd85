"""`python -m quotes extract seeds/*.txt`"""

import gc
import sys

from quotes.command import main

gc.set_threshold(500_000)  # the tables are many small objects, and all of them stay
sys.exit(main(sys.argv[1:]))
