"""``python -m rnnviz`` is ``rnnviz``."""

import sys

from rnnviz.cli import main

# A worker process imports this file again under another name, and must not open a second window.
if __name__ == "__main__":
    sys.exit(main())
