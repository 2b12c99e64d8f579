"""The plugins of the bulletin: what happens between ``content/`` and ``output/``."""
