"""Plans the pages of the paper itself: home, articles, sections, authors, archive, fixed pages."""
