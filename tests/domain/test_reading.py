"""The order of names as a Japanese list has it: by hand, then laws."""

import unicodedata
from itertools import permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csdesk.domain.reading import DIGITS, KANJI, initial, sort_key


def _in_order(names: list[tuple[str, str]]) -> bool:
    keys = [sort_key(reading, name) for reading, name in names]
    return keys == sorted(keys) and len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    "readings",
    [
        ["アオバ", "イトウ", "ウエダ", "エノモト", "オオタ", "カトウ", "サトウ", "タナカ", "ナカムラ", "ハヤシ"],
        ["ハヤシ", "マツダ", "ヤマダ", "リュウ", "ワタナベ", "ン"],
        ["カキ", "ガキ", "カキウチ"],
        ["はは", "はば", "はぱ", "ばば", "ぱぱ", "ははあ"],
        ["サツキ", "ざつき", "サッキン", "サツグ"],
        ["シヤ", "シャイ", "シヤウ"],
        ["スウハ", "スーパー", "スウヒ"],
        ["カア", "カアイ", "カーイン", "カアン"],
        ["コウダ", "コオダ", "コーダイ", "コオチ"],
        ["ヤマダ フーズ", "ヤマダヤ"],
        ["ヴィオラ", "ウィン", "ウク"],
    ],
)
def test_kana_stand_in_the_order_of_the_fifty_sounds(readings: list[str]) -> None:
    assert _in_order([(reading, "") for reading in readings])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ヤマダ", "やまだ"),
        ("ﾔﾏﾀﾞ", "ヤマダ"),
        ("Ａｃｍｅ", "acme"),
        ("ヤマダ", " ヤマダ "),
        ("カブシキガイシャ ヤマダ", "ヤマダ"),
        ("ヤマダカブシキカイシャ", "ヤマダ"),
        ("いりょうほうじんしゃだん あおば", "アオバ"),
        ("がっこうほうじんひかりがくえん", "ひかりがくえん"),
    ],
)
def test_width_case_kana_and_legal_form_make_no_difference(one: str, other: str) -> None:
    assert sort_key(one, "x") == sort_key(other, "y")


@pytest.mark.parametrize(
    "written",
    [
        *("株式会社青葉", "青葉株式会社", "㈱青葉", "（株）青葉", "青葉(株)", "株式会社　青葉", "㍿青葉"),
        *("有限会社青葉", "㈲青葉", "合同会社青葉", "医療法人社団青葉", "社会医療法人青葉", "学校法人 青葉"),
        *("一般社団法人青葉", "公益財団法人青葉", "協同組合青葉", "NPO法人青葉", "K.K. 青葉"),
    ],
)
def test_the_legal_form_does_not_govern_the_order_without_a_reading(written: str) -> None:
    assert sort_key("", written) == sort_key("", "青葉")


@pytest.mark.parametrize(("reading", "name"), [("", "株式会社"), ("", "㈱"), ("カブシキガイシャ", "株式会社")])
def test_a_name_that_is_nothing_but_a_form_is_sorted_by_it(reading: str, name: str) -> None:
    assert sort_key(reading, name)[0]


def test_digits_and_latin_stand_before_kana_and_kana_before_kanji() -> None:
    assert _in_order(
        [
            ("", "3M"),
            ("", "Acme"),
            ("", "zeta"),
            ("", "あさひ"),
            ("アサヒコウギョウ", "朝日工業"),
            ("ワタミ", "渡美"),
            ("", "亜細亜"),
        ]
    )


def test_a_reading_counts_before_the_name() -> None:
    assert sort_key("アオバ", "青葉") == sort_key("あおば", "蒼羽")
    assert sort_key("", "アオバ") == sort_key("アオバ", "青葉")


@pytest.mark.parametrize(
    "names",
    [
        ["Ärger", "Azur"],
        ["Müller", "Muller Weg", "Münster"],
        ["Straße", "Strasse 2"],
        ["Inc. Alpha", "Beta"],
        ["K.K. Alpha", "Beta"],
        ["alpha", "Beta", "Gamma"],
    ],
)
def test_latin_names_stand_by_their_letters(names: list[str]) -> None:
    assert _in_order([("", name) for name in names])


_KANA = st.text(st.characters(min_codepoint=0x3041, max_codepoint=0x3096), max_size=8)


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_has_a_key(reading: str, name: str) -> None:
    plain, whole = sort_key(reading, name)
    assert "ー" not in plain
    assert len(whole) <= 20 * len(reading or name)


@given(_KANA)
def test_hiragana_and_katakana_are_one(text: str) -> None:
    katakana = "".join(chr(ord(mark) + 0x60) for mark in text)
    assert sort_key(text, "") == sort_key(katakana, "") or not text


@given(_KANA, _KANA)
def test_voice_and_size_decide_only_where_all_else_is_equal(one: str, other: str) -> None:
    def base(text: str) -> str:
        return unicodedata.normalize("NFD", text).translate({0x3099: "", 0x309A: ""})

    small = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
    plain = [base(text).translate(small) for text in (one, other)]
    if plain[0] != plain[1]:
        assert (sort_key(one, "") < sort_key(other, "")) == (plain[0] < plain[1])


def test_a_long_mark_is_the_vowel_before_it() -> None:
    rows = {"あ": "アカサタナハマヤラワガバパャ", "い": "イキシチニヒミリギビピ", "う": "ウクスツヌフムユルグブプュヴ"}
    rows |= {"え": "エケセテネヘメレゲベペェ", "お": "オコソトノホモヨロヲゴボポョ"}
    for vowel, kana in ((vowel, kana) for vowel, row in rows.items() for kana in row):
        assert sort_key(f"{kana}ー", "")[0] == sort_key(f"{kana}{vowel}", "")[0]
    assert sort_key("ーア", "")[0] == "あ"
    assert sort_key("Aー", "")[0] == "a"


def test_every_order_of_a_list_sorts_to_the_same() -> None:
    names = [("", "株式会社山田"), ("ヤマダ", "山田"), ("", "Yamada"), ("ヤマタ", "山田")]
    orders = {tuple(sorted(order, key=lambda one: sort_key(*one))) for order in permutations(names)}
    assert len(orders) == 1


@pytest.mark.parametrize(
    ("reading", "name", "found"),
    [
        ("タカシマ", "高島", "た"),
        ("ガルド", "", "か"),
        ("ヴォルト", "", "あ"),
        ("ワン", "", "わ"),
        ("ン", "", "わ"),
        ("", "株式会社あおい", "あ"),
        ("", "acme", "A"),
        ("", "Émile", "E"),
        ("", "３M", DIGITS),
        ("", "山田", KANJI),
        ("", "", None),
        ("ヤマダ", "Acme", "や"),
    ],
)
def test_a_name_is_found_under_its_initial(reading: str, name: str, found: str | None) -> None:
    assert initial(reading, name) == found


@given(st.text(st.characters(max_codepoint=127), min_size=1, max_size=12), st.sampled_from(["{}|", "|{}"]))
@example("K.K. Alpha", "{}|")
@example("K.K. Alpha", "|{}")
@example(" O'Hara & Sons, Ltd.", "|{}")
def test_ascii_is_sorted_by_what_it_is_sorted_by_before_a_kana(text: str, form: str) -> None:
    def key(shown: str) -> tuple[str, str]:
        reading, _bar, name = form.partition("|")
        return sort_key(reading.format(shown), name.format(shown))

    plain, whole = key(f"{text}ん")
    if whole != "ん" and not text[-1].isspace():
        assert key(text) == (plain[:-1], whole[:-1])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("いすゞ", "いすず"),
        ("イスヾ", "いすず"),
        ("すゝめ", "すすめ"),
        ("学問のスヽメ", "学問のススメ"),
        ("こゝろ", "こころ"),
        ("づゝ", "づつ"),
        ("たゞの", "ただの"),
        ("かゝゝ", "かかか"),
        ("佐々木", "佐佐木"),
        ("あお\u200bば", "あおば"),
        ("\ufeffアオバ", "あおば"),
        ("カ\u3099ス", "がす"),
    ],
)
def test_iteration_marks_are_written_out_and_what_nobody_sees_counts_not(written: str, meant: str) -> None:
    assert sort_key(written, "") == sort_key(meant, "")
    assert sort_key("", written) == sort_key("", meant)


def test_a_mark_that_repeats_nothing_stays() -> None:
    assert sort_key("ゝあ", "")[0] == "ゝあ"
