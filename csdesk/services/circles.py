"""No account stands over itself."""

from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from csdesk.domain.trees import circle
from csdesk.entities import Account
from csdesk.errors import CircleError


def refuse_circle(session: Session, account_id: int, parent_id: int) -> None:
    """Raise CircleError where an account under this parent would come under itself."""
    tree = select(literal(parent_id).label("id")).cte(recursive=True)
    tree = tree.union(select(Account.parent_id).join(tree, Account.id == tree.c.id))
    query = select(Account.id, Account.parent_id, Account.name).where(Account.id.in_(select(tree.c.id)))
    rows = session.execute(query.union(query.where(Account.id == account_id))).all()
    way = circle(account_id, parent_id, {row.id: row.parent_id for row in rows})
    if way:
        names = {row.id: row.name for row in rows}
        raise CircleError([names[one] for one in way])
