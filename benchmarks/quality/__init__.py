"""How well the bulletin finds the campaigns and units of articles that people have annotated."""
