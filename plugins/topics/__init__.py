"""Plans the pages of campaigns, units and places."""
