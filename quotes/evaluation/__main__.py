"""`python -m quotes.evaluation tests/gold`"""

import sys

from quotes.evaluation.command import main

sys.exit(main(sys.argv[1:]))
