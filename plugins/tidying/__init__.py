"""How an article is typed is put in order: letters, quotation marks, dashes, spaces, tone marks."""
