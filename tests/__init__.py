"""What holds csdesk to its word. What runs from here, tests or measures, leaves the settings of who runs it alone."""

import os
from tempfile import TemporaryDirectory

_MADE = TemporaryDirectory(prefix="csdesk-home-")
HOME = _MADE.name
os.environ.update(dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME"), HOME))  # of its processes, too
