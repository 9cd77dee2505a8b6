"""Taking contracts, and lines of them, away: both lie in the trash, and the notice says so."""

from collections.abc import Callable

from csdesk.entities import Contract, ContractLine
from csdesk.ui.panels.contracts.agreed import agreed
from csdesk.ui.panels.panel import Panel
from csdesk.ui.words import words


def remove_contract(panel: Panel, contract: Contract) -> None:
    """Put a contract into the trash, with all its lines."""
    title = _title(contract)
    _remove(panel, title, lambda: panel.desk.contracts.delete(contract.id, title))


def remove_line(panel: Panel, contract: Contract, line: ContractLine) -> None:
    """Put a line into the trash; the contract stays."""
    title = f"{line.title or _title(contract)}: {agreed(line)}"
    _remove(panel, title, lambda: panel.desk.contracts.delete_line(line.id, title))


def _title(contract: Contract) -> str:
    return contract.product or words.tr("Contract without a product")


def _remove(panel: Panel, title: str, act: Callable[[], object]) -> None:
    if panel.guard(act):
        sentence = words.tr("“{title}” is in the trash. Ctrl+Z brings it back.")
        panel.notice.say(sentence.format(title=title))
