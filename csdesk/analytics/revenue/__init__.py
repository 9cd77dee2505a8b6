"""Recurring revenue: what counts on which day, how it moves from one to another, and what may be wrong about it."""
