"""The site when published: the same, at its public address."""

from pelicanconf import *  # noqa: F403  settings are inherited whole, as Pelican has it

SITEURL = "https://bantin.example.vn"
# Published sites are searched, however many articles they have.
SEARCH_UP_TO = None
# Compressed copies beside the pages, for servers that send them as they are (docs/publishing.md).
PRECOMPRESS = True
WHOLE_DATA_UP_TO = None  # all of them
