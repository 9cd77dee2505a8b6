"""What lines of notes have made, of all accounts: decisions, questions and feedback, each in a place of its own."""

from csdesk.ui.pages.from_notes.decisions import DecisionsPage
from csdesk.ui.pages.from_notes.feedback import FeedbackPage
from csdesk.ui.pages.from_notes.questions import QuestionsPage

__all__ = ["DecisionsPage", "FeedbackPage", "QuestionsPage"]
