"""Text comes out as it was written, or the line that cannot be read is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.exchange.encodings import decode
from csdesk.exchange.errors import NotATableError, UnknownEncodingError, WrongEncodingError

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


def test_an_encoding_of_elsewhere_is_refused() -> None:
    with pytest.raises(WrongEncodingError) as wrong:
        decode(("id,name\n" + "1,Общество с ограниченной ответственностью\n" * 9).encode("cp1251"))
    assert wrong.value.line == 2


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
