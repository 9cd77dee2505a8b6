"""What the line of a suggestion says."""

from dataclasses import dataclass

from csdesk.domain.suggestions.causes import AS_ACTION, Proposal, Way
from csdesk.services.suggestions.rules import rule_of
from csdesk.services.suggestions.saying import action_title, sentence
from csdesk.services.suggestions.suggestions import SuggestionRow
from csdesk.ui import labels
from csdesk.ui.panels.entries import Entries
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.words import words


@dataclass(frozen=True)
class SuggestionTexts:
    """Why, what stands below it, and how it is said as a whole."""

    why: str
    below: str

    @property
    def look(self) -> LineLook:
        """Return what a line shows and says of it."""
        said = "\n".join(filter(None, (self.why, self.below)))
        return LineLook(self.why, "lightbulb", tip=said, said=said.replace("\n", ", "))


def ways_of(row: SuggestionRow, entries: Entries) -> list[tuple[Proposal, str]]:
    """Return the ways to accept a suggestion with what each is called, the usual one first."""
    rule = rule_of(row.rule)
    return [(one, _way(row, one, entries)) for one in (rule.proposals if rule else (AS_ACTION,))]


def title_of(row: SuggestionRow, proposal: Proposal, entries: Entries) -> str:
    """Return what is called so that accepting makes: an action by what to do, a risk by why."""
    say = sentence if proposal.way is Way.RISK else action_title
    return say(row.rule, row.evidence, words, entries.full)


def texts_of(row: SuggestionRow, entries: Entries, *, with_account: bool) -> SuggestionTexts:
    """Return what a line says; beside an account its name is left out."""
    why = sentence(row.rule, row.evidence, words, entries.short)
    usual = ways_of(row, entries)[0][1]
    return SuggestionTexts(why, " · ".join(filter(None, (row.account if with_account else "", usual))))


def _way(row: SuggestionRow, proposal: Proposal, entries: Entries) -> str:
    if proposal.way is Way.PLAYBOOK:
        return words.tr("Checklist: {purpose}").format(purpose=labels.name(proposal.purpose))
    if proposal.way is Way.RISK:
        return words.tr("Open risk: {kind}").format(kind=labels.name(proposal.kind))
    return words.tr("Action: {title}").format(title=title_of(row, proposal, entries))
