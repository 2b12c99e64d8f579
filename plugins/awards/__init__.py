"""Tells awards and titles from campaigns."""
