"""The editors' command line."""

from plugins.desk.app import main

__all__ = ["main"]
