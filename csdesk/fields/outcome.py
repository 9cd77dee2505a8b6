"""The fields of business outcomes."""

from csdesk.fields.field import Field, FieldKind
from csdesk.i18n import later_words

OUTCOMES = (
    Field("uid", FieldKind.OWN_ID, later_words.tr("csdesk ID", "in a plan")),
    Field("account", FieldKind.NAME, later_words.tr("Account", "in a plan"), internal=False),
    Field("plan", FieldKind.NAME, later_words.tr("Plan", "in a plan"), internal=False),
    Field("value", FieldKind.TEXT, later_words.tr("Product value", "in a plan"), internal=False),
    Field("title", FieldKind.TEXT, later_words.tr("Business outcome", "in a plan"), internal=False),
    Field("said", FieldKind.TEXT, later_words.tr("In the customer's words", "in a plan"), internal=False),
    Field("said_by", FieldKind.TEXT, later_words.tr("Said by", "in a plan"), internal=False),
    Field("said_on", FieldKind.DAY, later_words.tr("Said on", "in a plan"), internal=False),
    Field("unexpected", FieldKind.FLAG, later_words.tr("Unexpected", "in a plan"), internal=False),
    Field("metric", FieldKind.TEXT, later_words.tr("Metric", "in a plan")),
    Field("unit", FieldKind.TEXT, later_words.tr("Unit", "in a plan"), internal=False),
    Field("baseline", FieldKind.NUMBER, later_words.tr("Baseline", "in a plan"), internal=False),
    Field("baseline_on", FieldKind.DAY, later_words.tr("Baseline read on", "in a plan"), internal=False),
    Field("target", FieldKind.NUMBER, later_words.tr("Target", "in a plan"), internal=False),
    Field("due", FieldKind.DAY, later_words.tr("Due", "in a plan"), internal=False),
    Field("reading", FieldKind.NUMBER, later_words.tr("Last reading", "in a plan"), internal=False),
    Field("read_on", FieldKind.DAY, later_words.tr("Read on", "in a plan"), internal=False),
    Field("evidence", FieldKind.TEXT, later_words.tr("Evidence", "in a plan"), internal=False),
    Field("claimed_on", FieldKind.DAY, later_words.tr("Claimed on", "in a plan"), internal=False),
    Field("confirmed_by", FieldKind.TEXT, later_words.tr("Confirmed by", "in a plan"), internal=False),
    Field("confirmed_on", FieldKind.DAY, later_words.tr("Confirmed on", "in a plan"), internal=False),
    Field("notes", FieldKind.NOTES, later_words.tr("Notes", "in a plan")),
)
