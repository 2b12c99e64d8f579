"""Vietnamese text: letters, words, names, quotations, dates, the blocks of an article."""
