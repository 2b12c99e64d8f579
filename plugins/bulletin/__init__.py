"""What the bulletin knows: text, names, registers, dates, problems, and what travels."""
