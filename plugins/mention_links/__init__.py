"""Turns the first mention of each name into a link."""
