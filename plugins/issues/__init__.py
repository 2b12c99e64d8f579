"""Issues: the articles of a month as a PDF to print."""
