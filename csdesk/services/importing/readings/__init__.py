"""Imports of readings: too many to be compared and journalled row by row, so they are arrays and batches."""
