"""Nothing internal can reach a customer by the minutes: the document has no field for it."""

from csdesk.documents.minutes.document import MinutesDocument
from tests.documents.test_closed import walked

REVIEWED = {
    "MinutesDocument": "accent customer decisions language next_meeting on people_customer people_us questions "
    "supplier tasks title when",
    "Party": "honorific logo name short",
    "Logo": "content",
    "PresentPerson": "name title",
    "TaskPart": "done_on due side title who",
}


def test_every_field_was_reviewed() -> None:
    found, leaves = walked(MinutesDocument)
    assert found == REVIEWED
    assert leaves == {"str", "bytes", "date", "NoneType", "Side"}
