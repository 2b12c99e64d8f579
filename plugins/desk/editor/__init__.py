"""The web editor of the preview: Decap CMS, served and answered on this machine alone."""
