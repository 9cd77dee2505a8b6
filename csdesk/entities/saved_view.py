"""Ways of looking at a table that were saved under a name."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class SavedView(Entity, kw_only=True):
    """A view of the portfolio: its name, its place among the others, and its definition as JSON with a format number.

    ``ready`` names the ready-made view that it stands for, whose own name counts while this has none; a ``hidden`` one
    was ready-made and is not wanted.
    """

    __tablename__ = "saved_views"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    ready: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    hidden: Mapped[bool] = mapped_column(default=False)
    definition: Mapped[str] = mapped_column(default="")
