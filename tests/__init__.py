"""What holds csdesk to its word: whatever runs from here, tests, measures or pictures, leaves her own settings alone."""

import os
from tempfile import TemporaryDirectory

_MADE = TemporaryDirectory(prefix="csdesk-home-")
HOME = _MADE.name
os.environ.update(dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME"), HOME))  # of its processes, too
