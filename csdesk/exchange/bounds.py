"""How much an import takes: more is nobody's account list, and less than a machine can bear."""

LARGEST_FILE = 100 << 20
"""Bytes of a file."""
LARGEST_STREAM = 1 << 30
"""Bytes of a text that is read block by block, as readings are."""
HEAD_OF_STREAM = 1 << 18
"""Bytes of such a text that are looked at to tell how it is read."""
MOST_UNPACKED = 300 << 20
"""Bytes of a workbook's parts once unpacked."""
MOST_TEXT = 100_000_000
"""Characters of a sheet."""
MOST_ROWS = 200_000
"""Rows that hold something."""
MOST_COLUMNS = 500
"""Columns of a table."""
LONGEST_CELL = 32_767
"""Characters of a cell, as in Excel."""
MOST_CELLS = 10_000_000
"""Cells of a text, blank ones counted."""
