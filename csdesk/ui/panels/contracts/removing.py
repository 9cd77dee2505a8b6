"""Taking contracts, and lines of them, away: both lie in the trash, and the notice says so."""

from collections.abc import Callable

from csdesk.entities import Contract, ContractLine
from csdesk.ui.panels.contracts.agreed import agreed
from csdesk.ui.panels.panel import Panel


def remove_contract(panel: Panel, contract: Contract) -> None:
    """Put a contract into the trash, with all its lines."""
    title = _title(panel, contract)
    _remove(panel, title, lambda: panel.desk.contracts.delete(contract.id, title))


def remove_line(panel: Panel, contract: Contract, line: ContractLine) -> None:
    """Put a line into the trash; the contract stays."""
    title = f"{line.title or _title(panel, contract)}: {agreed(line, panel.desk.words)}"
    _remove(panel, title, lambda: panel.desk.contracts.delete_line(line.id, title))


def _title(panel: Panel, contract: Contract) -> str:
    return contract.product or panel.desk.words.tr("Contract without a product")


def _remove(panel: Panel, title: str, act: Callable[[], object]) -> None:
    if panel.guard(act):
        words = panel.desk.words.tr("“{title}” is in the trash. Ctrl+Z brings it back.")
        panel.notice.say(words.replace("{title}", title))
