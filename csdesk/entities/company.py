"""Our own company."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity

WORKING_DAYS = "12345"


class Company(Entity, kw_only=True):
    """Our own company; one row, whose id is 1.

    The working days are numbered from Monday, 1; ``logo`` is the digest of a picture; ``weights`` are those of the
    queue as ``domain.queue`` writes them.
    """

    __tablename__ = "companies"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(default="")
    short_name: Mapped[str] = mapped_column(default="")
    accent: Mapped[str] = mapped_column(default="")
    currency: Mapped[str] = mapped_column(default="JPY")
    fiscal_year_start: Mapped[int] = mapped_column(default=4)
    working_days: Mapped[str] = mapped_column(default=WORKING_DAYS, server_default=WORKING_DAYS)
    logo: Mapped[str] = mapped_column(default="", server_default="")
    english_name: Mapped[str] = mapped_column(default="", server_default="")
    weights: Mapped[str] = mapped_column(default="", server_default="")

    def called(self, language: str) -> str:
        """Return the name as a document in a language has it; empty while nobody has said it."""
        return (self.english_name if language == "en" else "") or self.name
