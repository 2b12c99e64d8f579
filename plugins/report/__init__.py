"""Counts and lists articles of a period for an official report, and prints them for the office."""
