"""Text comes out as it was written, or the line that cannot be read is named."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.exchange.encodings import decode
from csdesk.exchange.errors import NotATableError, UnclearEncodingError, UnknownEncodingError, WrongEncodingError
from csdesk.i18n import Catalogue

COMPANIES = "会社名,担当\n株式会社髙島屋,山﨑\n㈱東京①,佐藤\nｶﾌﾞｼｷｶﾞｲｼｬ,〜―\n"


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        (COMPANIES, "utf-8", "utf-8"),
        (COMPANIES, "utf-8-sig", "utf-8"),
        (COMPANIES, "utf-16", "utf-16"),
        (COMPANIES, "utf-32", "utf-32"),
        ("id,name\r\n1,Foo\r\n2,会社\r\n", "utf-16-le", "utf-16-le"),
        ("id,name\r\n1,Foo\r\n2,会社\r\n", "utf-16-be", "utf-16-be"),
        ("会社名,担当\n株式会社髙島屋,山﨑\n㈱東京①,佐藤\nｶﾌﾞｼｷｶﾞｲｼｬ\n", "cp932", "cp932"),
        ("ｶ)ﾔﾏﾀﾞ\nﾄﾖﾀ\n", "cp932", "cp932"),
        ("髙﨑\n", "cp932", "cp932"),
        ("①\n", "cp932", "cp932"),
        ("名前\n齋藤\n", "cp932", "cp932"),
        ("A社,B\n", "cp932", "cp932"),
        ("会社,部署,担当\n山田商店,営業部,鈴木\n", "euc_jp", "euc_jp"),
        ("名前\n齋藤\n", "euc_jp", "euc_jp"),
        ("会社名\n㈱東京①\n", "euc_jis_2004", "euc_jis_2004"),
        ("Société Générale\nMüller\nStraße\n", "cp1252", "cp1252"),
        ("name,city\nMaría,Île\n“hi” – it’s 10 €\n", "cp1252", "cp1252"),
        ("María\n", "cp1252", "cp1252"),
        ("Ärzte,Öl\n", "cp1252", "cp1252"),
        ("plain,ascii\n", "ascii", "utf-8"),
    ],
)
def test_the_encoding_is_found(text: str, written: str, found: str) -> None:
    assert decode(text.encode(written)) == (text, found)


@pytest.mark.parametrize(
    ("asked", "said"), [("shift_jis", "cp932"), ("sjis", "cp932"), ("Windows-31J", "cp932"), ("CP932", "cp932")]
)
def test_shift_jis_is_read_as_its_richer_sister(asked: str, said: str) -> None:
    assert decode("髙﨑①㈱".encode("cp932"), asked) == ("髙﨑①㈱", said)


@pytest.mark.parametrize("asked", ["utf-8", "utf8", "utf-8-sig"])
def test_a_mark_is_no_text(asked: str) -> None:
    assert decode("会社".encode("utf-8-sig"), asked) == ("会社", "utf-8")
    assert decode("会社".encode("utf-16"), "utf-16") == ("会社", "utf-16")


def test_an_encoding_that_does_not_fit_names_the_line() -> None:
    with pytest.raises(WrongEncodingError) as wrong:
        decode("id,name\n1,Foo\n2,会社\n".encode("cp932"), "utf-8")
    assert (wrong.value.line, wrong.value.encoding) == (3, "utf-8")


@pytest.mark.parametrize("asked", ["klingon", "hex", "base64", "rot13", "\0", "utf 99"])
def test_an_unknown_encoding_is_refused(asked: str) -> None:
    with pytest.raises(UnknownEncodingError):
        decode(b"a", asked)


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    sound = "会社名,担当\n" + "株式会社山田商店,鈴木\n" * 20
    for encoding in ("utf-8", "cp932"):
        text, found = decode(sound.encode(encoding) + b"\xff\xfe,x\n", None)
        assert found == encoding
        assert text.startswith(sound)


def test_text_in_no_encoding_names_the_line() -> None:
    with pytest.raises(WrongEncodingError) as wrong:
        decode(b"a,b\n\xff\x81\xff\x81\xff\xff\n")
    assert (wrong.value.line, wrong.value.encoding) == (2, "")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("会社名,月額\nあおば商事,1000\nみなと物流,2000\n", "iso2022_jp"),
        ("会社名\n㈱東京①\n", "iso2022_jp_3"),
        ("회사명\n한국전자\n", "iso2022_kr"),
        ("公司名称,负责人\n北京科技有限公司,王伟\n上海贸易有限公司,李娜\n", "gb18030"),
        ("公司,城市\n北京,上海\n", "gbk"),
        ("北京\n", "gbk"),
        ("公司名稱,負責人\n台灣科技股份有限公司,王小明\n", "big5"),
        ("台北\n", "big5"),
        ("회사명,담당자\n주식회사 한국전자,김민수\n", "euc_kr"),
        ("서울\n", "euc_kr"),
        ("Название,Город\nООО Ромашка,Москва\n", "cp1251"),
        ("Название,Город\nООО Ромашка,Москва\n", "koi8_r"),
        ("Иванов\n", "iso8859_5"),
        ("id,name\n" + "1,Общество с ограниченной ответственностью\n" * 9, "cp1251"),
        ("Firma,Miasto\nŁódzka Spółka,Łódź\n", "cp1250"),
        ("Firma,Miasto\nŁódzka Spółka,Łódź\n", "iso8859_2"),
        ("Společnost,Město\nDvořák a syn,Plzeň\n", "cp1250"),
        ("Gdańsk,Poznań\n", "cp1250"),
        ("Εταιρεία,Πόλη\nΑθηναϊκή ΑΕ,Αθήνα\n", "cp1253"),
        ("Güneş,Ağrı\nÇelik Gıda\n", "cp1254"),
        ("Įmonė\nŠiaulių žuvis\n", "cp1257"),
        ("บริษัท\n", "cp874"),
        ("Société\nL'Oréal 10 €\n", "iso8859_15"),
        ("Empresa\nEspañola de Niños\n", "cp1252"),
        ("São Paulo,Ações\n", "cp1252"),
        ("Père Noël,Crème\n", "cp1252"),
        ("café\n", "mac_roman"),
        ("Name\nAumüller\n", "iso8859_1"),
        ("三菱商事\n", "cp932"),
        ("三菱商事\n", "euc_jp"),
        ("氏名\n魑魅魍魎\n", "cp932"),
        ("顧客\n", "cp932"),
    ],
)
def test_encodings_of_elsewhere_are_found(text: str, written: str) -> None:
    assert decode(text.encode(written))[0] == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Plzeň\n", "cp1250"),
        ("Kőbánya,Győr\n", "cp1250"),
        ("Genève\n", "cp1252"),
        ("Şirket\n", "cp1254"),
        ("שלום עולם\n", "cp1255"),
    ],
)
def test_what_reads_well_in_several_encodings_is_asked_with_a_preview(text: str, written: str) -> None:
    with pytest.raises(UnclearEncodingError) as unclear:
        decode(text.encode(written))
    assert (written, text.strip()) in unclear.value.candidates
    assert len(unclear.value.candidates) > 1
    assert f"{written} “{text.strip()}”" in unclear.value.sentence(Catalogue("en"))
    assert decode(text.encode(written), written) == (text, written)


SAMPLES = {
    "cp932": "株式会社山田商店,東京都,営業部,㈱髙島屋,あおば商事,ｶﾌﾞｼｷｶﾞｲｼｬ,佐藤花子,大阪物産",
    "euc_jp": "株式会社山田商店,東京都,営業部,あおば商事,佐藤花子,大阪物産",
    "gb18030": "北京科技有限公司,上海贸易有限公司,王伟,李娜,广州电子",
    "big5": "台灣科技股份有限公司,台北貿易,王小明,陳美玲,高雄企業",
    "cp949": "주식회사 한국전자,서울무역,김민수,이영희,부산건설",
    "cp1251": "Ромашка,Звезда,Москва,Казань,Иванов Пётр",
    "cp1250": "Łódź,Dvořák,Plzeň,Gdańsk,Győr,Černý,Žižka",
    "cp1252": "Müller,Société,España,Århus,São Paulo,Crème,Weiß,Genève",
    "cp1253": "Αθήνα,Θεσσαλονίκη,Παπαδόπουλος",
    "cp1254": "İstanbul,Güneş,Ağrı,Şirket,Çelik",
}


@given(
    st.sampled_from(sorted(SAMPLES)).flatmap(
        lambda one: st.tuples(st.just(one), st.sets(st.sampled_from(SAMPLES[one].split(",")), min_size=1))
    )
)
def test_no_text_is_taken_for_another(sample: tuple[str, set[str]]) -> None:
    encoding, words = sample
    text = "id,name\n" + "".join(f"{word}\n" for word in sorted(words))
    with suppress(UnclearEncodingError, WrongEncodingError):
        assert decode(text.encode(encoding))[0] == text


def test_a_few_damaged_bytes_behind_a_mark() -> None:
    text, found = decode(("会社名\n" + "株式会社山田商店\n" * 9).encode("utf-8-sig") + b"\xff\n")
    assert (found, text[:3], text[-2]) == ("utf-8", "会社名", "\udcff")


@pytest.mark.parametrize("data", [b"\x01\x02\x03\x04" * 100, b"\0" * 1000, bytes(range(256)) * 4])
def test_a_program_is_no_text(data: bytes) -> None:
    with pytest.raises(NotATableError):
        decode(data)


def test_a_nul_in_a_text_does_not_make_it_another_encoding() -> None:
    assert decode(b"a,b\n1,\0\n2,3\n" * 10) == ("a,b\n1,\0\n2,3\n" * 10, "utf-8")


JAPANESE = st.text(
    "あいうえおかがきぎアイウエオカガキギ株式会社東京山田商店営業部佐藤鈴木高橋", min_size=8, max_size=60
)


@given(JAPANESE, st.sampled_from(["cp932", "euc_jp", "utf-8"]))
def test_japanese_comes_back(text: str, encoding: str) -> None:
    assert decode(f"会社名\n{text}\n".encode(encoding))[0] == f"会社名\n{text}\n"
