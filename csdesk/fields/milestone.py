"""The fields of milestones."""

from csdesk.fields.field import Field, FieldKind
from csdesk.i18n import later_words

MILESTONES = (
    Field("uid", FieldKind.OWN_ID, later_words.tr("csdesk ID", "in a plan")),
    Field("account", FieldKind.NAME, later_words.tr("Account", "in a plan"), internal=False),
    Field("plan", FieldKind.NAME, later_words.tr("Plan", "in a plan"), internal=False),
    Field("goal", FieldKind.NAME, later_words.tr("Goal", "in a plan"), internal=False),
    Field("title", FieldKind.TEXT, later_words.tr("Milestone", "in a plan"), internal=False),
    Field("side", FieldKind.CHOICE, later_words.tr("Side", "in a plan"), internal=False),
    Field("owner", FieldKind.TEXT, later_words.tr("Owner", "in a plan"), internal=False),
    Field("start", FieldKind.DAY, later_words.tr("Start", "in a plan"), internal=False),
    Field("due", FieldKind.DAY, later_words.tr("Due", "in a plan"), internal=False),
    Field("done_on", FieldKind.DAY, later_words.tr("Done on", "in a plan"), internal=False),
    Field("pace", FieldKind.CHOICE, later_words.tr("Pace", "in a plan"), importable=False),
    Field("waits_for", FieldKind.TEXT, later_words.tr("Waits for", "in a plan"), importable=False, internal=False),
    Field("slips", FieldKind.TEXT, later_words.tr("Times put off", "in a plan"), importable=False),
    Field("key", FieldKind.FLAG, later_words.tr("Key milestone", "in a plan"), internal=False),
    Field("customer_sees", FieldKind.FLAG, later_words.tr("Customer sees it", "in a plan")),
    Field("evidence", FieldKind.TEXT, later_words.tr("Evidence", "in a plan"), internal=False),
    Field("notes", FieldKind.NOTES, later_words.tr("Notes", "in a plan")),
)
