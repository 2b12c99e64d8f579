"""Tags the campaigns an article names."""
