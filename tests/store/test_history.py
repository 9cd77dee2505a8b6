"""Whatever is done, undoing it all gives the first state back, and redoing it the last."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, exists, insert, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from csdesk.domain.accounts import Status
from csdesk.entities import Account, Contact, Contract, ContractLine, ExternalRef, Goal, Milestone, SuccessPlan
from csdesk.errors import GoneError
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import bare, dump

_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5) | st.sampled_from("abc")
_uids = st.sampled_from("abcdefgh")
_ids = st.integers(1, 5)
_amounts = st.integers(-(2**62), 2**62)
_REFERRED = exists().where(ExternalRef.record_table == "accounts", ExternalRef.record_id == Account.id)
_Work = Callable[[Session], object]


def _execute(statement: object) -> _Work:
    return lambda session: session.execute(statement)  # type: ignore[call-overload]


def _put_account(uid: str, name: str, status: Status) -> object:
    statement = upsert(Account).values(**bare(uid=uid, name=name, status=status))
    return statement.on_conflict_do_update(index_elements=["uid"], set_={"status": statement.excluded.status})


def _put_ref(account: int, key: str, imported: dict[str, str]) -> _Work:
    whose = {"record_table": "accounts", "record_id": account, "source": "crm"}
    statement = upsert(ExternalRef).values(**whose, key=key, imported=imported)
    same = ["record_table", "source", "key"]
    put = statement.on_conflict_do_update(index_elements=same, set_={"imported": statement.excluded.imported})
    return lambda session: session.execute(put) if session.get(Account, account) else None  # no key refuses it


def _replace_account(row_id: int, uid: str, name: str) -> object:
    return insert(Account).prefix_with("OR REPLACE").values(**bare(id=row_id, uid=uid, name=name))


def _plan(account: int, contact: int, title: str) -> _Work:
    def work(session: Session) -> None:
        plan = SuccessPlan(account_id=account, title=title)
        session.add(plan)
        session.flush()
        goal = Goal(plan_id=plan.id, title=title)
        session.add(goal)
        session.flush()
        session.add(Milestone(goal_id=goal.id, title=title, contact_id=contact))
        session.flush()

    return work


_statements = st.one_of(
    st.builds(lambda u, n: insert(Account).values(**bare(uid=u, name=n)), _uids, _texts),
    st.builds(lambda u, n: insert(Account).values(**bare(uid=u, name=n)), _uids, _texts),
    st.builds(
        lambda a, u, n: insert(Contact).values(**bare(account_id=a, uid=u, name=n, roles=[])), _ids, _uids, _texts
    ),
    st.builds(lambda a, u: insert(Contract).values(**bare(account_id=a, uid=u)), _ids, _uids),
    st.builds(
        lambda c, u, n: insert(ContractLine).values(contract_id=c, uid=u, amount=n, months=1, currency="JPY"),
        *(_ids, _uids, _amounts),
    ),
    st.builds(lambda i, n: update(Account).where(Account.id == i).values(name=n, custom={n: n}), _ids, _texts),
    st.builds(lambda i, j: update(Account).where(Account.id == i, ~_REFERRED).values(id=j), _ids, _ids),
    st.builds(lambda i, j: update(Account).where(Account.id == i).values(parent_id=j), _ids, _ids),
    st.builds(lambda i, j: update(Contact).where(Contact.id == i).values(reports_to_id=j), _ids, _ids),
    st.builds(lambda s: update(Account).values(status=s), st.sampled_from(Status)),
    st.builds(lambda k, n: update(ExternalRef).where(ExternalRef.key == k).values(key=n), _texts, _texts),
    st.builds(_put_account, _uids, _texts, st.sampled_from(Status)),
    st.builds(_replace_account, _ids, _uids, _texts),
    st.builds(lambda i: delete(Account).where(Account.id == i), _ids),
    st.builds(lambda i: delete(Contact).where(Contact.id == i), _ids),
    st.builds(lambda i: delete(Goal).where(Goal.id == i), _ids),
)
_works = st.one_of(
    _statements.map(_execute),
    st.builds(_plan, _ids, _ids, _texts),
    st.builds(_put_ref, _ids, _texts, st.dictionaries(_texts, _texts, max_size=2)),
)


def _play(database: Database, history: list[tuple[str, list[_Work]]]) -> None:
    for merge, works in history:
        with suppress(IntegrityError, GoneError), database.change("Step", merge=merge) as session:
            for work in works:
                work(session)


def _merged(steps: list[Step]) -> list[Step]:
    merged: list[Step] = []
    for step in steps:
        merged[-1:] = [merged[-1].then(step)] if merged and merged[-1].merges(step) else [*merged[-1:], step]
    return merged


@settings(max_examples=60, deadline=None)  # others in each run; a wrong order is met soon
@given(st.lists(st.tuples(st.sampled_from(["", "", "m"]), st.lists(_works, min_size=1, max_size=4)), max_size=25))
def test_all_undone_and_all_redone(fresh: Path, history: list[tuple[str, list[_Work]]]) -> None:
    with TemporaryDirectory() as folder:
        database = Database(Path(shutil.copy(fresh, folder)))
        steps: list[Step] = []
        database.recorded.append(steps.append)
        first = dump(database)
        _play(database, history)
        last = dump(database)
        redos = [database.revert(step) for step in reversed(_merged(steps))]
        assert dump(database) == first
        undos = [database.revert(step) for step in reversed(redos)]
        assert dump(database) == last
        for step in reversed(undos):
            database.revert(step)
        assert dump(database) == first
        database.close()
