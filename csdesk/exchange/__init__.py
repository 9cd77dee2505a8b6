"""Files to values: tables, encodings, dates, money, and what a column holds."""
