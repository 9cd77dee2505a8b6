"""The overview of an account: health, plan, people and facts."""
