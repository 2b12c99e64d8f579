"""Sizes photographs."""
