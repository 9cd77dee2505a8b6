"""The sample that fills a new file."""
