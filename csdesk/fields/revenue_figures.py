"""What the figures of revenue are called, and how each is defined."""

from csdesk.i18n import Text, later_words

NAMES: dict[str, Text] = {
    "opening": later_words.tr("Opening", "revenue"),
    "new": later_words.tr("New", "revenue"),
    "reactivation": later_words.tr("Reactivation"),
    "expansion": later_words.tr("Expansion", "revenue"),
    "agreed": later_words.tr("of it agreed beforehand"),
    "contraction": later_words.tr("Contraction"),
    "churn": later_words.tr("Churn"),
    "transfer": later_words.tr("Transfer"),
    "closing": later_words.tr("Closing", "revenue"),
    "pending": later_words.tr("Renewal pending"),
    "unconfirmed": later_words.tr("of it unconfirmed"),
    "nrr": later_words.tr("NRR"),
    "grr": later_words.tr("GRR"),
    "revenue_churn": later_words.tr("Revenue churn"),
    "logo_churn": later_words.tr("Customer churn"),
    "upsell": later_words.tr("Upsell"),
    "renewal_rate": later_words.tr("Renewal rate"),
    "lost": later_words.tr("Customers lost"),
    "leaving": later_words.tr("Known to leave"),
}
DEFINITIONS: dict[str, Text] = {
    "opening": later_words.tr("MRR on the day before the period, of every account that had any."),
    "new": later_words.tr("MRR of accounts that had none before the period and never had any earlier."),
    "reactivation": later_words.tr("MRR of accounts that had none before the period but had some earlier."),
    "expansion": later_words.tr(
        "How much more accounts bring in than before the period. An account is compared as a whole:"
        " more on one contract and less on another are set off."
    ),
    "agreed": later_words.tr("The part of expansion that was agreed when the contract was signed, not sold since."),
    "contraction": later_words.tr(
        "How much less accounts bring in that are still customers. A contract on hold is contraction, not churn."
    ),
    "churn": later_words.tr(
        "MRR of accounts that were customers before the period and are not at its end."
        " A contract counts on its last day."
    ),
    "transfer": later_words.tr(
        "What moved elsewhere and is neither won nor lost: another currency, an account handed over, renewals pending."
    ),
    "closing": later_words.tr(
        "Opening + new + reactivation + expansion − contraction − churn + transfer: MRR on the last day."
    ),
    "pending": later_words.tr(
        "MRR of contracts that ended without auto-renewal and have no decision yet. Not counted, and not churn."
    ),
    "unconfirmed": later_words.tr(
        "MRR that counts though nobody confirmed it: contracts that renewed themselves, blank months of the sheet."
    ),
    "nrr": later_words.tr("(Opening + expansion − contraction − churn) ÷ opening. New customers are not in it."),
    "grr": later_words.tr("(Opening − contraction − churn) ÷ opening. Never above 100%."),
    "logo_churn": later_words.tr("Customers lost ÷ customers at the opening."),
    "lost": later_words.tr("Accounts that were customers before the period and are not at its end."),
    "renewal_rate": later_words.tr(
        "Of the MRR that was up for renewal and is decided, the part that was renewed, at most at its old amount."
    ),
    "leaving": later_words.tr("Contracts that are given up and still run. They count until their last day."),
}
MOVED = ("opening", "new", "reactivation", "expansion", "agreed", "contraction", "churn", "transfer", "closing")
"""What stands in the breakdown of a period, in its order."""
