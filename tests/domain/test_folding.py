"""What is one for whoever looks for it, and what stays two."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.folding import clusters, folded, folded_lines, sought, sought_lines
from csdesk.domain.kanji import MODERN, RADICALS

_ONE_WRITTEN = """
髙橋|高橋 渡邉|渡辺 渡邊|渡邉 山﨑|山崎 山嵜|山﨑 齋藤|斉藤 齊藤|斎藤 濵田|浜田 濱田|濵田 長澤|長沢 廣瀨|広瀬 國分|国分
櫻井|桜井 冨田|富田 嶋田|島田 嶌田|嶋田 𠮷田|吉田 霞ヶ関|霞ケ関 霞ｹ関|霞ヵ関 3カ月|３ヶ月 Café|CAFE
Cafe\u0301|caf\xe9 Łódź|lodz Bjørn|bjorn O’Hara|O'Hara A‑B|A-B
ﾕｰｻﾞｰ|ユーザー ＵＳＢ|usb ⽇本|日本 ⻑野|長野 \ufa19|\u795e
\u845b\U000e0100\u57ce|\u845b\u57ce \u845b\ufe00\u57ce|\u845b\u57ce
A\u200bcme|acme Ac\ufeffme|acme soft\xadware|software
\u202eAcme\u202c|acme \u2067青葉\u2069|青葉 \u304b\u3099|\u304c ﾊﾟﾙｺ|パルコ
サ－バ－|サーバー デ−タ|データ いすゞ|いすず 佐々木|佐佐木 ㈱青葉|(株)青葉 ①|1
"""
_ONE = _ONE_WRITTEN.split()
_ONE_TO_A_FILTER_WRITTEN = """
コンピューター|コンピュータ ユーザー登録|ユーザ登録 ジェイ・エス・ビー|ジェイエスビー Coca-Cola|cocacola
U.S.A.|usa
"""
_ONE_TO_A_FILTER = _ONE_TO_A_FILTER_WRITTEN.split()
_TWO_WRITTEN = """
ビル|ビール ハハ|ババ 尾碕|尾崎 今日か明日|今日け明日 株式|株主 A1|A2 土田|士田 イス|イズ -1|1 3.5|35 12,400|12.400
"""
_TWO = _TWO_WRITTEN.split()
_TEXTS = st.text(
    st.sampled_from("aÅé\u0301 株髙齋々ゝゞ〻ヾかガｶﾞｹヶヵ3-－−ー・\u200b\ufe00\u00ad⽇⻑ıßﬃ㍿'’.\u3099"), max_size=12
)


@pytest.mark.parametrize("pair", _ONE)
def test_what_is_one(pair: str) -> None:
    one, other = pair.split("|")
    assert folded(one) == folded(other)


@pytest.mark.parametrize("pair", _ONE + _ONE_TO_A_FILTER)
def test_what_is_one_to_a_filter(pair: str) -> None:
    one, other = pair.split("|")
    assert sought(one) == sought(other)


@pytest.mark.parametrize("pair", _TWO)
def test_what_stays_two(pair: str) -> None:
    one, other = pair.split("|")
    assert sought(one) != sought(other)


@pytest.mark.parametrize("pair", _ONE + _ONE_TO_A_FILTER + _TWO)
def test_what_is_folded_is_folded(pair: str) -> None:
    assert folded(folded(pair)) == folded(pair)
    assert sought(sought(pair)) == sought(pair)


@given(st.lists(_TEXTS))
def test_lines_are_folded_as_each_by_itself(lines: list[str]) -> None:
    assert folded_lines(lines) == [folded(line) for line in lines]
    assert sought_lines(folded_lines(lines)) == [sought(line) for line in lines]


@given(_TEXTS)
def test_a_text_is_its_clusters(text: str) -> None:
    assert "".join(clusters(text)) == text


def test_every_form_leads_to_one_that_stays() -> None:
    assert all(len(one) == len(form) == 1 and one != form for one, form in {**MODERN, **RADICALS}.items())
    assert not MODERN.keys() & set(MODERN.values())
    assert all(unicodedata.normalize("NFKC", form) == form for form in MODERN.values())
