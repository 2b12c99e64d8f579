"""Reads the registers of ``content/registry/`` and says in Vietnamese what is wrong with them."""

from plugins.bulletin.registry.load import load_registers, read_registers

__all__ = ["load_registers", "read_registers"]
