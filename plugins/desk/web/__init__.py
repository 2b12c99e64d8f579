"""What the preview's server answers beside pages: news of saves, the panel, the web editor."""
