"""Reading: a source file becomes a checked entry with safe HTML and plain text."""
