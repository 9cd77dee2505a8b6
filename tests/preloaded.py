"""What programs that are killed or race have imported before: they branch off from one process that has it all."""

import gc
from importlib import import_module

from sqlalchemy.orm import configure_mappers

from csdesk.entities import schema

for name in ("alembic.command", "csdesk.services.accounts", "csdesk.services.imports", "tests.store.racer"):
    import_module(name)
schema()
configure_mappers()
gc.freeze()  # nobody looks through it again
