"""`python -m quotes extract seeds/*.txt`"""

import sys

from quotes.command import main

sys.exit(main(sys.argv[1:]))
