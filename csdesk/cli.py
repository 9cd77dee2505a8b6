"""The commands; those without a window never load Qt.

Exit status: 0 when all went in, 3 when a row was rejected or a cell flagged, 2 when the command was refused.
"""

import sys
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path

import click
from typing_extensions import override

from csdesk import settings
from csdesk.commands.given import Given
from csdesk.late import find, import_sqlalchemy

HOMES = {
    "demo": "sample:demo",
    "import": "importing:import_",
    "export": "exporting:export",
    "list": "lists:list_",
    "plan-pdf": "plans:plan_pdf",
    "plan-from-template": "plans:plan_from_template",
    "handover": "plans:handover",
    **{name: f"safekeeping:{name}" for name in ("check", "backup", "restore")},
    **{name: f"meeting_papers:{name}" for name in ("brief", "minutes")},
    "chart": "charting:chart",
    **{name: f"kpi:{name}" for name in ("kpi", "weekly")},
    "backtest": "backtesting:backtest",
    "health": "health:health",
    "health-model": "health:health_model",
    **{name: f"queue:{name}" for name in ("today", "add", "done", "snooze", "daily")},
}
"""Where each command is, which is imported when it is called: all take a second, and the window needs none."""
_SENTENCE = 400
"""Letters that no first sentence of a command has."""


class Commands(click.Group):
    """The commands, by their names."""

    @override
    def list_commands(self, context: click.Context) -> list[str]:
        return sorted(HOMES)

    @override
    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in HOMES:
            return None
        import_sqlalchemy()
        found: click.Command = find(f"csdesk.commands.{HOMES[name]}")
        return found

    @override
    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Say the whole first sentence of each: click would end it in dots where the line ends."""
        found = {name: self.get_command(context, name) for name in self.list_commands(context)}
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(_SENTENCE)) for name, one in found.items() if one])


@click.group(cls=Commands, invoke_without_command=True)
@click.option("--file", type=click.Path(dir_okay=False, path_type=Path), help="The portfolio file.")
@click.option("--speak", type=click.Choice(["ja", "en"]), help="The language of what is said here.")
@click.version_option(package_name=None, version="0.1", prog_name="csdesk")
@click.pass_context
def main(context: click.Context, file: Path | None, speak: str | None) -> None:
    """Keep the book of a customer success manager; without a command, open the window."""
    _write_utf_8()
    kept = settings.load()
    context.obj = Given(
        file or settings.portfolio_file(), settings.language(speak or kept.language), named=file is not None
    )
    if context.invoked_subcommand is None:
        from csdesk.app import run

        sys.exit(run(context.obj.file, replace(kept, language=context.obj.language)))


def _write_utf_8() -> None:
    """Write UTF-8 wherever the output goes: names need it, and so does JSON (RFC 8259)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")
