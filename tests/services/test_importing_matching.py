"""Which record a row is, and whose values win: every rule of “Matching on import”, with files."""

import pytest
from sqlalchemy import select

from csdesk.entities import Account, ExternalRef
from csdesk.i18n import Catalogue
from csdesk.services.accounts import Accounts
from csdesk.services.importing.issues import NO_NAME, Gone
from csdesk.services.importing.rules import Answer, Owner, SameRow, answers_to
from csdesk.store.database import Database
from tests.services.files import Importer, changes, counts, faults, flags

CRM = "Account ID,Account Name,Industry,Region\n"


def _accounts(database: Database) -> list[tuple[int, str, str, str]]:
    with database.reading() as session:
        found = session.scalars(select(Account).order_by(Account.id)).all()
    return [(one.id, one.name, one.industry, one.region) for one in found]


def test_rows_are_new_changed_or_unchanged_and_changes_say_old_and_new(database: Database, importer: Importer) -> None:
    importer.take(CRM + "007,Acme,Mining,East\n008,Beta,Retail,West\n")
    preview = importer.preview(CRM + "007,Acme,Energy,East\n008,Beta,Retail,West\n9223372036854775807,New,,\n")
    assert counts(preview) == (1, 1, 1, 0)
    assert [(one.row, one.title, one.key, changes(one)) for one in preview.updated] == [
        (2, "Acme", "007", {"industry": ("Mining", "Energy")})
    ]
    assert [(one.row, one.title, one.key) for one in preview.created] == [(4, "New", "9223372036854775807")]
    assert [one.title for one in preview.unchanged] == ["Beta"]
    assert _accounts(database) == [(1, "Acme", "Mining", "East"), (2, "Beta", "Retail", "West")]


def test_a_row_with_an_id_matches_by_it_only(database: Database, accounts: Accounts, importer: Importer) -> None:
    accounts.add("Acme")
    assert counts(importer.take(CRM + "1,Acme,Mining,East\n").preview) == (1, 0, 0, 0)
    assert counts(importer.take(CRM + "1,Acme renamed,Mining,East\n").preview) == (0, 1, 0, 0)
    assert _accounts(database) == [(1, "Acme", "", ""), (2, "Acme renamed", "Mining", "East")]


def test_ids_of_another_source_are_other_ids(database: Database, importer: Importer) -> None:
    importer.take(CRM + "1,Acme,,\n")
    assert counts(importer.take(CRM + "1,Beta,,\n", source="billing").preview) == (1, 0, 0, 0)
    assert [row[1] for row in _accounts(database)] == ["Acme", "Beta"]


def test_same_names_are_kept_apart_by_their_ids(database: Database, importer: Importer) -> None:
    text = CRM + "E1,日本電気,電機,東京\nE2,日本電気,電機,大阪\n"
    assert counts(importer.take(text).preview) == (2, 0, 0, 0)
    assert counts(importer.preview(text)) == (0, 0, 2, 0)
    moved = importer.take(CRM + "E1,日本電気,電機,東京\nE2,日本電気,電機,京都\n").preview
    assert [(one.record_id, changes(one)) for one in moved.updated] == [(2, {"region": ("大阪", "京都")})]


def test_without_an_id_a_unique_exact_name_matches(database: Database, accounts: Accounts, importer: Importer) -> None:
    for name in ("株式会社伊藤", "伊藤", "ITO"):
        accounts.add(name)
    preview = importer.take("会社名,業種\n伊藤,製造\nito,小売\n㈱伊藤,卸\n").preview
    assert [(one.record_id, one.matched_by) for one in preview.updated] == [(2, "name")]
    assert [one.title for one in preview.created] == ["ito", "㈱伊藤"]


def test_two_rows_that_mean_one_record_are_not_both_taken(
    database: Database, accounts: Accounts, importer: Importer
) -> None:
    accounts.edit(accounts.add("Acme"), domain="acme.example")
    preview = importer.take("会社名,ドメイン,地域\nAcme,,East\nAcme Labs,acme.example,\n").preview
    assert [(one.row, one.matched_by) for one in preview.updated] == [(2, "name")]
    assert [(one.row, one.is_question) for one in preview.rejected] == [(3, True)]
    assert [(row[1], row[3]) for row in _accounts(database)] == [("Acme", "East")]


def test_a_name_that_several_have_is_a_question(database: Database, accounts: Accounts, importer: Importer) -> None:
    for _ in range(2):
        accounts.add("日本電気")
    preview = importer.take("会社名,業種\n日本電気,電機\n").preview
    reason = "2 records match this. Which one is meant?"
    assert faults(preview) == [(2, "会社名", "日本電気", reason, True)]
    assert preview.questions == preview.rejected
    assert [row[2] for row in _accounts(database)] == ["", ""]


def test_a_unique_company_domain_matches_whatever_the_name(accounts: Accounts, importer: Importer) -> None:
    accounts.edit(accounts.add("Acme"), domain="acme.example")
    preview = importer.preview("Account Name,Website\nAcme Corporation,https://www.ACME.example/jp?x=1\n")
    (one,) = preview.updated
    assert (one.record_id, one.matched_by, changes(one)) == (1, "domain", {"name": ("Acme", "Acme Corporation")})


def test_a_domain_that_several_have_is_a_question(accounts: Accounts, importer: Importer) -> None:
    for name in ("a", "b"):
        accounts.edit(accounts.add(name), domain="group.example")
    preview = importer.preview("Account Name,Website\nc,group.example\n")
    assert [fault[1:3] for fault in faults(preview)] == [("Website", "group.example")]
    assert len(preview.questions) == 1


@pytest.mark.parametrize("domain", ["gmail.com", "Yahoo.co.jp", "www.docomo.ne.jp"])
def test_a_free_mail_domain_never_matches(accounts: Accounts, importer: Importer, domain: str) -> None:
    accounts.edit(accounts.add("a"), domain=domain)
    assert counts(importer.preview(f"Account Name,Website\nb,{domain}\n")) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("owner", "now", "taken"),
    [
        (Owner.FILE, "Energy", "Energy"),
        (Owner.FILE, "", ""),
        (Owner.MINE, "Energy", "Mining"),
        (Owner.MINE, "", "Mining"),
        (Owner.BLANKS, "Energy", "Mining"),
    ],
)
def test_the_owner_of_a_column_says_whose_value_wins(
    database: Database, importer: Importer, owner: Owner, now: str, taken: str
) -> None:
    importer.take(CRM + "1,Acme,Mining,East\n")
    importer.take(CRM + f"1,Acme,{now},West\n", owners={"Industry": owner})
    assert _accounts(database) == [(1, "Acme", taken, "West")]


@pytest.mark.parametrize(("owner", "taken"), [(Owner.FILE, "Energy"), (Owner.MINE, ""), (Owner.BLANKS, "Energy")])
def test_only_mine_leaves_a_blank_blank(database: Database, importer: Importer, owner: Owner, taken: str) -> None:
    importer.take(CRM + "1,Acme,,East\n")
    importer.take(CRM + "1,Acme,Energy,East\n", owners={"Industry": owner})
    assert _accounts(database)[0][2] == taken


def test_what_she_wrote_by_hand_is_not_erased_by_an_empty_cell(
    database: Database, accounts: Accounts, importer: Importer
) -> None:
    accounts.edit(accounts.add("Acme"), industry="Mining")
    importer.take("Account Name,Industry,Region\nAcme,,East\n")
    assert _accounts(database) == [(1, "Acme", "Mining", "East")]


def test_what_she_changed_stays_while_the_file_says_the_same(
    database: Database, accounts: Accounts, importer: Importer
) -> None:
    importer.take(CRM + "1,Acme,Mining,East\n")
    accounts.edit(1, industry="Energy")
    preview = importer.take(CRM + "1,Acme,Mining,West\n").preview
    assert [changes(one) for one in preview.updated] == [{"region": ("East", "West")}]
    assert _accounts(database) == [(1, "Acme", "Energy", "West")]


@pytest.mark.parametrize(
    ("answer", "left"),
    [(Answer.ASK, ("Mine", "East")), (Answer.FILE, ("File", "West")), (Answer.HERE, ("Mine", "West"))],
)
def test_changed_on_both_sides_is_a_question_until_it_is_answered(
    database: Database, accounts: Accounts, importer: Importer, answer: Answer, left: tuple[str, str]
) -> None:
    importer.take(CRM + "1,Acme,Mining,East\n2,Beta,,\n")
    accounts.edit(1, industry="Mine")
    text = CRM + "1,Acme,File,West\n2,Beta,Retail,\n"
    preview = importer.take(text, answers={2: answer}).preview
    asked = [(2, "Industry", "File", "Since the last import, changed here to “Mine” and also in the file.", True)]
    assert faults(preview) == (asked if answer is Answer.ASK else [])
    assert _accounts(database) == [(1, "Acme", *left), (2, "Beta", "Retail", "")]
    again = importer.preview(text)
    assert faults(again) == (asked if answer is Answer.ASK else [])
    assert len(again.updated) == 0


def test_changed_alike_on_both_sides_is_no_question(accounts: Accounts, importer: Importer) -> None:
    importer.take(CRM + "1,Acme,Mining,East\n")
    accounts.edit(1, industry="Energy")
    assert counts(importer.preview(CRM + "1,Acme,Energy,East\n")) == (0, 0, 1, 0)


def test_a_record_never_loses_its_name(database: Database, importer: Importer) -> None:
    importer.take(CRM + "1,Acme,Mining,East\n")
    assert counts(importer.take(CRM + "1,,Energy,East\n2,,,\n").preview) == (0, 1, 0, 1)
    assert _accounts(database) == [(1, "Acme", "Energy", "East")]


def test_a_new_record_needs_a_name(importer: Importer) -> None:
    assert faults(importer.preview(CRM + "2,,Mining,\n")) == [(2, "Account Name", "", "The row has no name.", False)]


def test_a_row_like_a_rejected_one_is_rejected_like_it(importer: Importer) -> None:
    preview = importer.preview(CRM + "2,,Mining,\n2,,Mining,\n")
    assert [(one.row, one.reason) for one in preview.rejected] == [(2, NO_NAME), (3, NO_NAME)]


def test_an_id_twice_in_a_file(database: Database, importer: Importer) -> None:
    preview = importer.take(CRM + "1,Acme,Mining,\n1,Acme,Mining,\n1,Acme,Energy,\n").preview
    assert counts(preview) == (1, 0, 1, 1)
    assert faults(preview) == [(4, "Account ID", "1", "Row 2 is the same record with other values.", False)]
    assert _accounts(database) == [(1, "Acme", "Mining", "")]


def test_a_name_twice_in_a_file_without_ids_is_a_question(database: Database, importer: Importer) -> None:
    preview = importer.take("Account Name,Industry\nAcme,Mining\nAcme,Mining\nAcme,Energy\n").preview
    assert counts(preview) == (1, 0, 1, 1)
    assert faults(preview) == [
        (4, "Account Name", "Acme", "Row 2 has the same name, and no ID tells them apart.", True)
    ]


def test_two_rows_that_mean_one_record_by_name_and_by_domain_are_a_question(
    database: Database, accounts: Accounts, importer: Importer
) -> None:
    accounts.edit(accounts.add("Acme"), domain="acme.example")
    text = "Account Name,Website,Industry\nAcme,acme.example,Mining\nAcme Japan,acme.example,Energy\n"
    preview = importer.take(text).preview
    assert counts(preview) == (0, 1, 0, 1)
    assert len(preview.questions) == 1
    assert _accounts(database) == [(1, "Acme", "Mining", "")]


def test_what_the_file_has_no_more_is_listed_and_stays(database: Database, importer: Importer) -> None:
    importer.take(CRM + "1,Acme,,\n2,Beta,,\n3,Gamma,,\n")
    preview = importer.take(CRM + "2,Beta,,\n").preview
    assert preview.gone == ("Acme", "Gamma")
    assert Gone(2) in preview.warnings
    assert len(_accounts(database)) == 3


def test_a_rejected_row_is_in_the_file_all_the_same(accounts: Accounts, importer: Importer) -> None:
    dated = "Account ID,Account Name,Customer Since\n"
    importer.take(dated + "1,Acme,2026-01-01\n2,Beta,2026-01-01\n")
    accounts.edit(1, name="Mine")
    preview = importer.preview(dated + "1,File,2026-01-01\n2,Beta,soon\n")
    assert ([one.row for one in preview.rejected], flags(preview)) == (
        [2],
        [(3, "Customer Since", "soon", "This is not a date.")],
    )
    assert preview.gone == ()


def test_custom_columns_are_kept_where_wanted(database: Database, accounts: Accounts, importer: Importer) -> None:
    text = "Account ID,Account Name,好きな色,Shoe size\n1,Acme,青,\n2,Beta,,42\n"
    columns = {"好きな色": "custom", "Shoe size": "custom"}
    importer.take(text, columns=columns)
    one, two = accounts.get(1), accounts.get(2)
    assert one is not None
    assert two is not None
    assert (one.custom, two.custom) == ({"好きな色": "青"}, {"Shoe size": "42"})
    assert counts(importer.preview(text)) == (0, 0, 2, 0)
    accounts.edit(1, custom={"好きな色": "青", "hers": "x"})
    preview = importer.take(text.replace("青", "赤")).preview
    assert [changes(each) for each in preview.updated] == [{"custom:好きな色": ("青", "赤")}]
    one = accounts.get(1)
    assert one is not None
    assert one.custom == {"好きな色": "赤", "hers": "x"}
    with database.reading() as session:
        found = session.connection().exec_driver_sql("SELECT kind, title FROM custom_fields ORDER BY position").all()
    assert found == [("accounts", "好きな色"), ("accounts", "Shoe size")]


def test_a_custom_column_has_an_owner_too(accounts: Accounts, importer: Importer) -> None:
    columns = {"好きな色": "custom", "Shoe size": "custom"}
    importer.take("Account ID,Account Name,好きな色,Shoe size\n1,Acme,青,41\n", columns=columns)
    text = "Account ID,Account Name,好きな色,Shoe size\n1,Acme,赤,42\n"
    importer.take(text, owners={"好きな色": Owner.MINE})
    account = accounts.get(1)
    assert account is not None
    assert account.custom == {"好きな色": "青", "Shoe size": "42"}


def test_what_the_file_said_last_is_kept_for_each_source(database: Database, importer: Importer) -> None:
    importer.take(CRM + "1,Acme,Mining,East\n")
    importer.take("Account Name,Industry\nAcme,Energy\n", source="billing")
    with database.reading() as session:
        refs = session.scalars(select(ExternalRef).order_by(ExternalRef.id)).all()
    assert [(ref.record_table, ref.source, ref.key, ref.record_id, ref.imported["industry"]) for ref in refs] == [
        ("accounts", "crm", "1", 1, "Mining"),
        ("accounts", "billing", None, 1, "Energy"),
    ]


def test_a_row_without_a_name_means_nobody_whom_another_row_names(importer: Importer) -> None:
    text = "Account Name,Website,Parent Account\n,beta.example,\nBeta,beta.example,Acme\nAcme,,\n"
    assert counts(importer.take(text).preview) == (2, 0, 0, 1)
    assert counts(importer.preview(text)) == (0, 0, 2, 1)
    alone = importer.preview("Account Name,Website,Industry\n,beta.example,Mining\n")
    assert [(one.title, changes(one)) for one in alone.updated] == [("", {"industry": ("", "Mining")})]


ONE_NAME = "Account Name,Industry,Region\nAcme,Mining,East\nBeta,,\nAcme,Energy,\n"


def test_a_row_that_is_the_same_as_an_earlier_one_adds_nothing_and_is_not_asked_again(importer: Importer) -> None:
    draft = importer.draft(ONE_NAME)
    asked = importer.imports.preview(draft).questions
    assert answers_to(asked[0].reason) == (SameRow(2), Answer.NEW)
    draft = draft.answered(asked, {4: Answer.SAME})
    written = importer.imports.write(draft, importer.imports.preview(draft))
    importer.imports.finish(written)
    assert counts(written.preview) == (2, 0, 1, 0)
    said = ("Industry", "Energy", "Row 2 is the same record. What it says is kept.")
    assert [(one.column, one.value, one.reason.sentence(Catalogue("en"))) for one in written.preview.flagged] == [said]
    assert counts(importer.preview(ONE_NAME)) == (0, 0, 3, 0)
    assert importer.preview(ONE_NAME.replace("Energy", "Water")).questions, "another row"
    assert not draft.answered(asked, {4: Answer.ASK}).columns.same


def test_a_row_that_is_another_of_one_name_is_known_again(database: Database, importer: Importer) -> None:
    draft = importer.draft(ONE_NAME)
    draft = draft.answered(importer.imports.preview(draft).questions, {4: Answer.NEW})
    importer.imports.finish(importer.imports.write(draft, importer.imports.preview(draft)))
    assert len(_accounts(database)) == 3
    assert counts(importer.preview(ONE_NAME)) == (0, 0, 3, 0)
    assert counts(importer.preview(ONE_NAME.replace("East", "West"))) == (0, 0, 2, 1)


def test_what_a_row_means_by_its_id_no_other_row_means_by_name(importer: Importer) -> None:
    importer.take(CRM + "1,Acme,Mining,\n")
    preview = importer.preview(CRM + ",Acme,Energy,\n1,Acme,Mining,East\n")
    assert counts(preview) == (0, 1, 0, 1)
    assert faults(preview) == [(2, "Account Name", "Acme", "Row 3 is the same record with other values.", True)]
    text = CRM + ",Acme,Energy,\n1,Acme Ltd,Mining,\n"
    assert counts(importer.take(text).preview) == (1, 1, 0, 0)
    assert counts(importer.preview(text)) == (0, 0, 2, 0)
