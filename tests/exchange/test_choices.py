"""Words of CRMs for the values that csdesk knows; an unknown word is refused."""

from enum import StrEnum

import pytest

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.deals import DealState
from csdesk.domain.people import Influence, Role
from csdesk.exchange.choices import (
    NoPeriod,
    Period,
    is_closed,
    read_billing,
    read_choice,
    read_deal,
    read_domain,
    read_period,
    read_roles,
)
from csdesk.exchange.refusals import Refusal, RefusalReason


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("status", "Customer", Status.ACTIVE),
        ("status", "active", Status.ACTIVE),
        ("status", "Customer - Direct", Status.ACTIVE),
        ("status", "利用中", Status.ACTIVE),
        ("status", "契約中", Status.ACTIVE),
        ("status", "Lead", Status.PROSPECT),
        ("status", "Sales Qualified Lead", Status.PROSPECT),
        ("status", "見込み客", Status.PROSPECT),
        ("status", "notice_given", Status.NOTICE_GIVEN),
        ("status", "解約予告", Status.NOTICE_GIVEN),
        ("status", "解約予定", Status.NOTICE_GIVEN),
        ("status", "Churned", Status.CHURNED),
        ("status", "解約", Status.CHURNED),
        ("status", "解約済み", Status.CHURNED),
        ("status", "Handed over", Status.HANDED_OVER),
        ("status", "引き継ぎ済み", Status.HANDED_OVER),
        ("stage", "Onboarding", Stage.ONBOARDING),
        ("stage", "導入中", Stage.ONBOARDING),
        ("stage", "オンボーディング", Stage.ONBOARDING),
        ("stage", "ｵﾝﾎﾞｰﾃﾞｨﾝｸﾞ", Stage.ONBOARDING),
        ("stage", "活用", Stage.ADOPTION),
        ("stage", "アダプション", Stage.ADOPTION),
        ("stage", "Expansion", Stage.EXPANSION),
        ("stage", "拡大", Stage.EXPANSION),
        ("touch", "High touch", Touch.HIGH),
        ("touch", "high-touch", Touch.HIGH),
        ("touch", "ハイタッチ", Touch.HIGH),
        ("touch", "ロータッチ", Touch.LOW),
        ("touch", "Tech Touch", Touch.TECH),
        ("touch", "Digital", Touch.TECH),
        ("influence", "高", Influence.HIGH),
        ("influence", "Medium", Influence.MIDDLE),
        ("influence", "小さい", Influence.LOW),
        ("role", "意思決定者", Role.DECISION_MAKER),
    ],
)
def test_a_known_word(field: str, text: str, value: StrEnum) -> None:
    assert read_choice(field, text) == value


@pytest.mark.parametrize(
    ("field", "text"),
    [
        *(("status", word) for word in ("", "Current", "Inactive", "?")),
        ("stage", "Closed Won"),
        ("touch", "ミドルタッチ"),
    ],
)
def test_an_unknown_word_is_refused(field: str, text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_choice(field, text)
    assert refused.value.reason == RefusalReason.UNKNOWN_CHOICE


@pytest.mark.parametrize("field", [Status, Stage, Touch, Role, Influence])
def test_our_own_words_come_back(field: type[StrEnum]) -> None:
    for value in field:
        if value != "other":
            assert read_choice(field.__name__.lower(), value) == value


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("決裁者", (Role.DECISION_MAKER,)),
        ("Decision Maker; Champion", (Role.DECISION_MAKER, Role.CHAMPION)),
        ("推進者、管理者", (Role.CHAMPION, Role.ADMINISTRATOR)),
        ("現場ユーザ／情シス・経理", (Role.END_USER, Role.IT, Role.FINANCE)),
        ("経営層スポンサー\n協力者\n協力者", (Role.SPONSOR, Role.COLLABORATOR)),
        ("", ()),
    ],
)
def test_roles(text: str, roles: tuple[Role, ...]) -> None:
    assert read_roles(text) == roles


def test_one_unknown_role_is_refused() -> None:
    with pytest.raises(Refusal):
        read_roles("Champion; Wizard")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        *(("monthly", 1), ("Month", 1), ("月額", 1), ("月払い", 1), ("毎月", 1), ("1ヶ月", 1), ("1 month", 1)),
        *(("quarterly", 3), ("四半期", 3), ("3か月", 3), ("every 3 months", 3), ("３カ月ごと", 3)),
        *(("semi-annual", 6), ("半年", 6), ("half-yearly", 6), ("6ヵ月", 6), ("半年契約", 6)),
        *(
            ("annual", 12),
            ("Annually", 12),
            ("yearly", 12),
            ("年額", 12),
            ("年間", 12),
            ("1年", 12),
            ("1 year", 12),
            ("12", 12),
        ),
        *(("24か月", 24), ("24 months", 24), ("2年間", 24), ("三年契約", 36), ("36ヶ月間", 36), ("１２", 12)),
    ],
)
def test_a_period(text: str, months: int) -> None:
    assert read_period(text) == months


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2-Year", Period(24)),
        ("two-year", Period(24)),
        ("Biennial", Period(24)),
        ("隔年", Period(24)),
        ("3 yr", Period(36)),
        ("3年一括", Period(36)),
        ("3年契約", Period(36)),
        ("24 month contract", Period(24)),
        ("36 months prepaid", Period(36)),
        ("隔月", Period(2)),
        ("半年", Period(6)),
        ("年2回", Period(6)),
        ("Semi-Annually", Period(6)),
        ("四半期払い", Period(3)),
        ("年払い（一括）", Period(12)),
        ("Annual (upfront)", Period(12)),
        ("billed annually", Period(12)),
        ("Month-to-month", Period(1)),
        ("P1Y", Period(12)),
        ("P6M", Period(6)),
        ("per week", Period(12, 52)),
        ("毎週", Period(12, 52)),
        ("隔週", Period(12, 26)),
        ("4 weeks", Period(12, 13)),
        ("月2回", Period(1, 2)),
        ("one-time", NoPeriod.ONCE),
        ("One-Time Fee", NoPeriod.ONCE),
        ("初期費用", NoPeriod.ONCE),
        ("スポット", NoPeriod.ONCE),
        ("trial", NoPeriod.TRIAL),
        ("トライアル", NoPeriod.TRIAL),
        ("一括", NoPeriod.TERM),
        ("一括払い", NoPeriod.TERM),
        ("Upfront", NoPeriod.TERM),
    ],
)
def test_how_often_an_amount_is_due(text: str, period: Period | NoPeriod) -> None:
    assert read_billing(text) == period


@pytest.mark.parametrize("text", ["weekly", "一括", "one-time", "multi-year"])
def test_a_term_is_so_many_months(text: str) -> None:
    with pytest.raises(Refusal):
        read_period(text)


@pytest.mark.parametrize(
    "text", ["", "0", "-1", "1.5", "半月", "sometimes", "1000", "2026/4/1〜2027/3/31", "0か月", "1年2か月"]
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_period(text)
    assert refused.value.reason == RefusalReason.NOT_A_PERIOD


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("foo.com", "foo.com"),
        ("www.Foo.co.jp", "foo.co.jp"),
        ("http://www.accountUpsert0.com", "accountupsert0.com"),
        ("https://foo.com:8080/jp/?a=b#c", "foo.com"),
        ("foo.com/jp", "foo.com"),
        ("sato@foo.co.jp", "foo.co.jp"),
        ("ｆｏｏ．ｃｏｍ", "foo.com"),
        ("株式会社.jp", "株式会社.jp"),
        ("foo.com.", "foo.com"),
    ],
)
def test_a_domain(text: str, domain: str) -> None:
    assert read_domain(text) == domain


@pytest.mark.parametrize(
    "text", ["", "foo", "none yet", "-", "1.5", "foo..com", "foo.com bar.com", "http://", "2026.4.1"]
)
def test_what_is_no_domain_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_domain(text)
    assert refused.value.reason == RefusalReason.NOT_A_DOMAIN


@pytest.mark.parametrize(
    ("text", "state"),
    [
        *((one, DealState.WON) for one in ("Closed Won", "closedwon", "7. Closed Won", "Closed won (Sales)", "WON")),
        *((one, DealState.WON) for one in ("Closed-Won", "受注", "07.受注", "受注（新規）", "成約済み", "A:受注確定")),
        *((one, DealState.LOST) for one in ("Closed Lost", "Closed-Lost to Competition", "失注", "失注（価格）")),
        *((one, DealState.OPEN) for one in ("Prospecting", "Proposal/Price Quote", "提案中", "受注見込み", "未受注")),
    ],
)
def test_the_state_of_a_deal(text: str, state: DealState) -> None:
    assert read_deal(text) == state
    assert is_closed(text) == (state is not DealState.OPEN)


@pytest.mark.parametrize("text", ["契約済", "契約", "true", "1", "見送り", "はい"])
def test_what_may_be_said_of_a_contract_tells_no_deal(text: str) -> None:
    assert read_deal(text) in (DealState.WON, DealState.LOST)
    assert not is_closed(text)


@pytest.mark.parametrize("text", ["not won", "wonder", "受注確度A", "受注待ち", "甲", "1001", "契約中?"])
def test_what_is_no_state_of_a_deal_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        read_deal(text)
    assert not is_closed(text)
