"""What comes in from elsewhere, Word files, pages of old sites, plain text, becomes a draft."""
