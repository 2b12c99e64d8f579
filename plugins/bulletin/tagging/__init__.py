"""What taggers share: mentions, overlaps, the editor's word, tags and their reasons."""
