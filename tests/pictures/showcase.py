"""What csdesk does, shown without a screen: a sample portfolio, its plan as PDF, a dozen pictures."""

import sys
from datetime import date
from pathlib import Path

from csdesk.desk import open_desk
from csdesk.documents.compose import compose
from csdesk.documents.plan_pdf import write_plan
from tests.pictures import camera, shots

FOLDER = Path("build")


def main() -> None:
    """Make everything in both languages, and say where it is."""
    FOLDER.mkdir(exist_ok=True)
    for language in ("ja", "en"):
        _show(language)
    for picture in camera.take(FOLDER / "shots", ["ja-light", "en-dark"], [shots.highlights]):
        _say(picture)


def _show(language: str) -> None:
    book, pdf, today = FOLDER / f"sample-{language}.csdesk", FOLDER / f"plan-{language}.pdf", date.today()
    for old in FOLDER.glob(f"{book.name}*"):
        old.unlink()
    desk = open_desk(book, language)
    desk.sample.fill(today)
    _say(book)
    account = desk.accounts.get(shots.planned(desk, language))
    if account is not None:
        write_plan(compose(desk, account, today, language), pdf)
        _say(pdf)
    desk.close()


def _say(path: Path) -> None:
    sys.stdout.write(f"{path.resolve()}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
