"""What a program does that is started with others on one file."""

from multiprocessing.connection import Connection
from pathlib import Path

from csdesk.desk import open_desk
from csdesk.errors import BusyError


def start(path: Path, name: str, line: Connection) -> None:
    """Open the file when all are there, and add an account; say so when it is kept."""
    line.send("ready")
    line.recv()
    desk = open_desk(path)
    while True:
        try:
            desk.accounts.add(name)
            break
        except BusyError:
            pass
    line.send("kept")
    desk.close()
