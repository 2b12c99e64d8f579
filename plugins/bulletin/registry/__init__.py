"""Reads the registers of ``content/registry/`` and says in Vietnamese what is wrong with them."""
