"""What planners share: plans, views, cards, lists, what became of a unit."""
