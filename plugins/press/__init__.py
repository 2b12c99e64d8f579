"""Writing: rendering plans, checking the whole, switching it in."""
