"""Health: the models, the weekly snapshots they give, and why a score is what it is."""
