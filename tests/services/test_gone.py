"""What is asked of a record that is no more is answered in a sentence, and nothing is changed."""

import inspect
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any, get_type_hints

import pytest
from sqlalchemy.orm import Session

from csdesk.desk import Desk, open_desk
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.domain.documents import Layout
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.levels import Level
from csdesk.domain.note_lines import LineKind
from csdesk.domain.plans import Proof, Verdict
from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.domain.purposes import Purpose
from csdesk.domain.revenue import DoubtKind, DoubtVerdict
from csdesk.domain.risks import RiskResult
from csdesk.domain.suggestions.causes import AS_ACTION, Proposal
from csdesk.domain.template_difference import DifferenceLine
from csdesk.domain.templates import Anchor
from csdesk.domain.views import ViewState
from csdesk.entities import Changes, Entity, Milestone, OutcomeReading, PlanVersion, SentCopy, SmallWin
from csdesk.errors import CsdeskError, GoneError, MovedError
from csdesk.i18n import Catalogue
from csdesk.services.plans.plans import Part
from csdesk.services.renewals.renewals import Closing
from csdesk.services.sent_copies import Composed, Letter
from tests.store.tables import dump, elsewhere

_DAY, _GONE, _THERE = date(2026, 4, 1), 987_654_321, 1
_GIVEN: dict[Any, Any] = {
    str: "x",
    int: 1,
    bool: False,
    bytes: b"",
    date: _DAY,
    date | None: _DAY,
    Decimal: Decimal(5),
    ContactKind: ContactKind.MAIL,
    Closing: Closing(ContractOutcome.CHURNED, "", _DAY),
    Composed: Composed("{}", 1),
    Forecast | None: Forecast.COMMIT,
    Anchor: Anchor.END,
    list[str]: [],
    LineKind: LineKind.ACTION,
    HandoffState: HandoffState.CONFIRMED,
    HandoffTopic: HandoffTopic.IDEAL,
    Level: Level.B,
    HistoryWeek: HistoryWeek(_DAY, None, Level.UNKNOWN),
    Sequence[date]: (_DAY,),
    DoubtKind: DoubtKind.GAP,
    DoubtVerdict: DoubtVerdict.CONTINUES,
    RiskResult: RiskResult.AVERTED,
    Proposal: AS_ACTION,
    Changes: Changes(),
    Collection[int] | None: (1,),
    Letter: Letter(_DAY, "en", Layout.FULL, "", "plan.pdf"),
    ViewState: ViewState(),
    Proof: Proof.CLAIMED,
    Purpose: Purpose.RENEWAL,
    Verdict: Verdict.REACHED,
    Collection[DifferenceLine]: (),
    type[Part]: Milestone,
    type[Part | OutcomeReading]: Milestone,
    type[PlanVersion | SentCopy]: PlanVersion,
    type[Entity]: SmallWin,
}
_IDS = ("key", "survivor", "other", "into")
_BY_FILE = {"exports"}
"""Their ids stand in files: what is gone there is a row that is rejected."""

Ask = Callable[[], object]


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    yield opened
    opened.close()


def _asked(desk: Desk) -> Iterator[tuple[str, Ask]]:
    """Yield what can be asked of a record, with every id of one that is gone, and with each of them in turn."""
    for noun in dir(Desk):
        service = getattr(desk, noun) if not noun.startswith("_") and noun not in _BY_FILE else None
        if type(service).__module__.startswith("csdesk.services"):
            for name, act in inspect.getmembers(service, inspect.ismethod):
                if not name.startswith("_") and Session not in _hints(act).values():  # else inside a step
                    yield from ((f"{noun}.{name} {gone}", ask) for gone, ask in _ways(act))


def _hints(act: Callable[..., Any]) -> dict[str, Any]:
    """Return the types of what is given; that of the answer may be imported late."""
    given = {name: one for name, one in act.__annotations__.items() if name != "return"}
    return get_type_hints(SimpleNamespace(__annotations__=given), globalns=inspect.unwrap(act).__globals__)


def _ways(act: Callable[..., object]) -> Iterator[tuple[str, Ask]]:
    wanted = {name: one for name, one in inspect.signature(act).parameters.items() if one.kind is not one.VAR_KEYWORD}
    ids = [name for name in wanted if name.endswith("_id") or name in _IDS]
    hints = _hints(act)
    for gone in {tuple(ids), *((one,) for one in ids)} - {()}:
        given = {name: _id(hints[name], name in gone) for name in ids}
        needed = [name for name, one in wanted.items() if name not in ids and one.default is one.empty]
        given |= {name: "accounts" if (name, hints[name]) == ("kind", str) else _GIVEN[hints[name]] for name in needed}
        yield " ".join(gone), lambda given=given: act(**given)


def _id(hint: Any, gone: bool) -> object:
    if hint is str:
        return "gone" if gone else "renewal"
    return _GONE if gone else _THERE


def test_nothing_raw_comes_back_and_nothing_is_changed(desk: Desk) -> None:
    desk.sample.fill(_DAY)
    asked, raw, said_so = list(_asked(desk)), list[str](), list[str]()
    before = dump(desk.database)
    for said, ask in asked:
        try:
            ask()
        except CsdeskError as error:
            said_so.append(error.sentence(Catalogue("en")))
        except Exception as error:
            raw.append(f"{said}: {error!r}")
    assert raw == []
    assert len(asked) > len(said_so) > 50
    assert dump(desk.database) == before


def test_a_record_that_went_is_said_to_be_gone(desk: Desk) -> None:
    account = desk.accounts.add("Acme")
    contract = desk.contracts.add(account, "", "JPY")
    elsewhere(desk.database.path, "DELETE FROM accounts")
    for act in (
        lambda: desk.accounts.edit(account, name="Other"),
        lambda: desk.contacts.add(account, "Rin Sato"),
        lambda: desk.contracts.delete(contract, "Contract"),
        lambda: desk.small_wins.add(account, "Went well", _DAY),
    ):
        with pytest.raises(MovedError) as caught:
            act()
        assert caught.type is GoneError
        assert caught.value.sentence(Catalogue("ja")) != caught.value.sentence(Catalogue("en"))
