"""Plans the pages of figures: articles by month, campaign, province and section."""
