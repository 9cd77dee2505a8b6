"""The beginning with a customer: what sales handed over, and the way to the first value."""
