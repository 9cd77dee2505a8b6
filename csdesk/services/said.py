"""What was said: decisions, questions, feedback. Apart from promises and actions, since no start needs them mapped."""

from datetime import date

from csdesk.entities import Decision, Feedback, Question
from csdesk.services.from_notes import ClosableFromNotes, FromNotes


class Decisions(FromNotes[Decision]):
    """What can be asked of, and done to, decisions."""

    entity = Decision


class Questions(ClosableFromNotes[Question]):
    """What can be asked of, and done to, questions."""

    entity, closed = Question, "answered_on"

    def answer(self, question_id: int, answer: str, on: date, contact_id: int | None = None) -> None:
        """Keep an answer, of one of the account's people or ours, given on a day."""
        label = self._words.tr("Answer {name}").format(name=self._title(question_id))
        values = {"answer": " ".join(answer.split()), "answered_on": on, "contact_id": contact_id}
        self._edit(label, Question, question_id, values)


class FeedbackEntries(FromNotes[Feedback]):
    """What can be asked of, and done to, feedback."""

    entity = Feedback
