"""Full-text search over articles, campaigns and units, with Pagefind."""
