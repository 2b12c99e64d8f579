"""What all tests share."""

from __future__ import annotations

import os

# Pagefind takes half a second for each build, of which there are hundreds here, in this process and
# in others; the tests of the search and those with a browser ask for its index.
os.environ.setdefault("SEARCH_UP_TO", "-1")
