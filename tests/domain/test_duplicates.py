"""Which pairs may be one and the same, why, and how surely: hand-made names with hand-added points."""

import pytest

from csdesk.domain.duplicates import ACCOUNTS, PEOPLE, Candidate, Evidence, NearNames, pairs

E = Evidence


def _accounts(*parties: Candidate) -> list[tuple[int, int, int, list[Evidence]]]:
    return [
        (one.first, one.second, one.score, [clue.evidence for clue in one.clues]) for one in pairs(parties, ACCOUNTS)
    ]


@pytest.mark.parametrize(
    ("one", "other", "evidence"),
    [
        ("株式会社伊藤", "㈱伊藤", E.SAME_NAME),
        ("（株）伊藤", "伊藤", E.SAME_NAME),
        ("株式会社伊藤", "有限会社伊藤", E.SAME_NAME),
        ("Acme, Inc.", "ＡＣＭＥ Ltd.", E.SAME_NAME),
        ("Acme Co., Ltd.", "acme", E.SAME_NAME),
        ("ﾔﾏﾀﾞ商事", "やまだ商事", E.SAME_NAME),
        ("髙島屋敷", "高島屋敷", E.SIMILAR_NAME),
        ("山﨑商会", "山崎商会", E.SIMILAR_NAME),
        ("渡邊食品", "渡辺食品", E.SIMILAR_NAME),
        ("齋藤商事", "斉藤商事", E.SIMILAR_NAME),
        ("霞が関法律事務所", "霞ヶ関法律事務所", E.SIMILAR_NAME),
        ("霞ｹ関商事", "霞ケ関商事", E.SAME_NAME),
        ("いすゞ商事", "いすず商事", E.SAME_NAME),
        ("佐々木商店", "佐佐木商店", E.SAME_NAME),
        ("⽇本電気", "日本電気", E.SAME_NAME),
        ("⻑野商事", "長野商事", E.SAME_NAME),
        ("伊\u200b藤商事", "伊藤商事", E.SAME_NAME),
        ("伊藤商事\ufeff", "\ufeff株式\u200d会社伊藤商事", E.SAME_NAME),
        ("葛\U000e0100城商事", "葛城商事", E.SAME_NAME),
        ("神\ufe00戸商事", "神戸商事", E.SAME_NAME),
        ("So\u00adciete\u0301 Ge\u0301ne\u0301rale", "Société Générale", E.SAME_NAME),
        ("カ\u3099クト商事", "ガクト商事", E.SAME_NAME),
        ("サ－バ－商事", "サーバー商事", E.SAME_NAME),
        ("\u202bAcme\u202c", "Acme", E.SAME_NAME),
        ("東京コンピューター", "東京コンピュータ", E.SIMILAR_NAME),
        ("Northwind Trader", "Northwind Traders", E.SIMILAR_NAME),
        ("株式会社ETSホールディングス", "TSホールディングス", None),
        ("ピジョン株式会社", "株式会社ビジョン", None),
        ("Société Générale", "SOCIETE GENERALE", E.SAME_NAME),
        ("ジェイ・エス・ビー", "ジェイエスビー", E.SAME_NAME),
        ("Northwind Traders", "Northwind Tradres", None),
        ("Acmee Systems", "Acmex Systems", None),
        ("日本電気硝子", "日本電波硝子", None),
        ("Plant 1 Factory", "Plant 2 Factory", None),
        ("Acme", "Acne", None),
        ("Acme", "Acme Japan", None),
        ("株式会社", "有限会社", None),
        ("", "", None),
    ],
)
def test_names(one: str, other: str, evidence: Evidence | None) -> None:
    found = _accounts(Candidate(1, one), Candidate(2, other))
    points = {E.SAME_NAME: 60, E.SIMILAR_NAME: 35}
    assert found == ([] if evidence is None else [(1, 2, points[evidence], [evidence])])


def test_points_add_up_to_a_hundred_at_most() -> None:
    one = Candidate(1, "伊藤商事", reading="イトウショウジ", domain="ito.example", mails=frozenset({"a@ito.example"}))
    other = Candidate(
        2, "㈱伊藤商事", reading="いとうしょうじ", domain="ITO.example", mails=frozenset({"a@ito.example"})
    )
    assert _accounts(one, other) == [(1, 2, 100, [E.SAME_NAME, E.SAME_READING, E.SAME_DOMAIN, E.SAME_MAIL])]


def test_the_clues_say_what_both_have() -> None:
    (pair,) = pairs([Candidate(1, "a", domain="x.example"), Candidate(2, "b", domain="x.example")], ACCOUNTS)
    assert [(clue.evidence, clue.told, clue.points) for clue in pair.clues] == [(E.SAME_DOMAIN, "x.example", 30)]


@pytest.mark.parametrize("domain", ["gmail.com", "Yahoo.co.jp", ""])
def test_a_free_mail_domain_says_nothing(domain: str) -> None:
    assert _accounts(Candidate(1, "a", domain=domain), Candidate(2, "b", domain=domain)) == []


def test_different_ids_in_one_source_speak_against_it() -> None:
    one, other = Candidate(1, "日本電気", ids=(("crm", "E1"),)), Candidate(2, "日本電気", ids=(("crm", "E2"),))
    assert _accounts(one, other) == [(1, 2, 10, [E.SAME_NAME, E.DIFFERENT_IDS])]
    (pair,) = pairs([one, other], ACCOUNTS)
    assert pair.clues[1].told == "crm: E1, E2"


def test_ids_of_different_sources_do_not() -> None:
    one, other = Candidate(1, "日本電気", ids=(("crm", "E1"),)), Candidate(2, "日本電気", ids=(("billing", "E2"),))
    assert _accounts(one, other) == [(1, 2, 60, [E.SAME_NAME])]


def test_what_speaks_against_it_leaves_no_weak_pair() -> None:
    one = Candidate(1, "光栄", reading="コウエイ", ids=(("crm", "E1"),))
    other = Candidate(2, "公営", reading="コウエイ", ids=(("crm", "E2"),))
    assert _accounts(one, other) == []
    assert _accounts(Candidate(1, "光栄", reading="コウエイ"), Candidate(2, "公営", reading="コウエイ")) == [
        (1, 2, 25, [E.SAME_READING])
    ]


def test_people_are_compared_within_their_account() -> None:
    people = [
        Candidate(1, "佐藤 花子", within=1, mails=frozenset({"h@x.example"})),
        Candidate(2, "佐藤花子", within=1),
        Candidate(3, "H. Sato", within=1, mails=frozenset({"h@x.example"})),
        Candidate(4, "佐藤 花子", within=2, mails=frozenset({"h@x.example"})),
    ]
    found = [(one.first, one.second, one.score) for one in pairs(people, PEOPLE)]
    assert found == [(1, 3, 70), (1, 2, 60)]


def test_the_surest_come_first_and_each_pair_once() -> None:
    parties = [
        Candidate(3, "Beta"),
        Candidate(1, "Acme", domain="a.example"),
        Candidate(2, "ACME", domain="a.example"),
        Candidate(4, "beta"),
    ]
    assert [(one.first, one.second, one.score) for one in pairs(parties, ACCOUNTS)] == [(1, 2, 90), (3, 4, 60)]


def test_a_crowd_under_one_domain_is_compared_with_one_of_it_only() -> None:
    crowd = [Candidate(number, f"{number}{'x' * number}", domain="group.example") for number in range(1, 101)]
    assert len(pairs(crowd, ACCOUNTS)) == 99


def test_signs_that_nobody_sees_hide_no_domain_and_no_mail() -> None:
    one = Candidate(1, "a", domain="acme\u200b.example", mails=frozenset({"taro@x.example"}))
    other = Candidate(2, "b", domain="acme.example", mails=frozenset({"\ufefftaro@x.example"}))
    assert _accounts(one, other) == [(1, 2, 60, [E.SAME_DOMAIN, E.SAME_MAIL])]


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("㈱髙島", (1, 2)),
        ("高島", (1, 2)),
        ("OAK and ELM", ()),
        ("Oak＆Elm Ltd", (3,)),
        ("Oak & Elms", (3,)),
        ("Oak", ()),
        ("", ()),
    ],
)
def test_who_may_be_meant_by_a_name(name: str, near: tuple[int, ...]) -> None:
    book = NearNames([(1, "株式会社髙島"), (2, "髙島有限会社"), (3, "Oak & Elm Ltd."), (4, "")])
    assert book.of(name) == near == book.of(name)
