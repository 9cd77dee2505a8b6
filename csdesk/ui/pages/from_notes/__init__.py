"""What lines of notes have made, of all accounts: decisions, questions and feedback, each in a place of its own."""

from csdesk.ui.pages.from_notes.pages import DecisionsPage, FeedbackPage, QuestionsPage

__all__ = ["DecisionsPage", "FeedbackPage", "QuestionsPage"]
