"""Plans Atom feeds and the sitemap."""
