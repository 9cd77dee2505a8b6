"""Recurring revenue: read from the file, held as a book that figures are asked of, and what is decided about it."""
