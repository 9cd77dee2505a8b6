"""The fields that tell whose account a row of a file is, the surest first."""

from csdesk.fields import synonyms as s
from csdesk.fields.field import Field, FieldKind
from csdesk.i18n import later_words


def whose(more_ids: str = "", more_names: str = "") -> tuple[Field, Field, Field, Field]:
    """Return them: csdesk's id, the source's, the name, the domain; with more headings of this kind of file."""
    return (
        Field(
            "account_uid",
            FieldKind.OWN_ID,
            later_words.tr("Account's csdesk ID"),
            heading=later_words.tr("csdesk account ID"),
        ),
        Field(
            "account_external_id",
            FieldKind.ID,
            later_words.tr("Account's id there"),
            heading=later_words.tr("Account ID"),
            synonyms=f"{s.COMPANY_ID} {more_ids}".rstrip(),
        ),
        Field(
            "account",
            FieldKind.NAME,
            later_words.tr("Account"),
            heading=later_words.tr("Account name"),
            synonyms=f"{s.COMPANY} {more_names}".rstrip(),
        ),
        Field(
            "account_domain",
            FieldKind.DOMAIN,
            later_words.tr("Account's domain"),
            synonyms=s.COMPANY_DOMAIN,
            exported=False,
        ),
    )
