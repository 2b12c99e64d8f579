"""Plans the JSON files of articles, campaigns and units."""
