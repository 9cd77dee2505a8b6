"""Taking contracts, and lines of them, away: both lie in the trash, and the notice says so."""

from csdesk.entities import Contract, ContractLine
from csdesk.ui.panels.contracts.agreed import agreed
from csdesk.ui.panels.panel import Panel
from csdesk.ui.words import words


def remove_contract(panel: Panel, contract: Contract) -> None:
    """Put a contract into the trash, with all its lines."""
    title = _title(contract)
    panel.guard.delete(lambda: panel.desk.contracts.delete(contract.id, title), title)


def remove_line(panel: Panel, contract: Contract, line: ContractLine) -> None:
    """Put a line into the trash; the contract stays."""
    title = f"{line.title or _title(contract)}: {agreed(line)}"
    panel.guard.delete(lambda: panel.desk.contracts.delete_line(line.id, title), title)


def _title(contract: Contract) -> str:
    return contract.product or words.tr("Contract without a product")
