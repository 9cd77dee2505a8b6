"""Sales sheets from files: amounts by month, in a row each or in columns, and amounts for a time."""
