"""The program, as ``python -m explorer``."""

import sys

from explorer.app.main import main

sys.exit(main())
