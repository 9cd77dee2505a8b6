"""What the tests open is not remembered among the files of whoever runs them."""

import os
import subprocess
import sys
from pathlib import Path

from csdesk.settings import config_folder
from tests import HOME


def test_settings_are_not_her_own_in_this_process_nor_in_another() -> None:
    command = [sys.executable, "-c", "from csdesk.settings import config_folder; print(config_folder())"]
    said = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONPATH": "."}, check=True, text=True)
    assert Path(said.stdout.strip()) == config_folder()
    assert config_folder().is_relative_to(HOME)
