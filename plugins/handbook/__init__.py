"""The editors' handbook as pages of the site."""
