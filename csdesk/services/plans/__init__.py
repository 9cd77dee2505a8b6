"""Success plans with their outcomes, goals and milestones, and the versions that were sent."""
