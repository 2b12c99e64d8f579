"""Tags the units and places an article names."""
