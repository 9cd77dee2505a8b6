"""How much a text looks like something people write, by language: which encoding it is in shows in that."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping

_JAPANESE = (
    "会社名株式有限合同担当者顧客契約金額月年日番号業種部署役職電話住所備考東京都大阪府北海道県市区町村山田川中小林加藤佐鈴木高橋"
    "伊渡辺井上松本野原青森岩手宮城秋福島形茨栃群馬埼千葉神奈新潟富石梨長岐阜静岡愛知三重滋賀兵庫良和歌取根広口徳香媛崎熊分児"
    "沖縄商事工業産製作所建設機器物流運輸食品銀行保険証券不動通信情報技術研究開発販売営店支代表締総務人経理企画管舗医療病院学校"
    "大教育出版印刷化薬属鉄鋼自車械精密力水光熱環境農漁交旅館観前斎齋渡邊邉髙﨑吉清阿部池坂今西南内谷平丸浜沢澤桜藤尾関竹武浅"
    "横永早瀬古河安達服片桐土屋星菅近遠堀岸桑塚戸塩須望森岡子美郎一二太介雄恵真由紀花進期限終了開始更新解約利用状況請求区"
)
_SIMPLIFIED = (
    "公司有限股份科技名称客户合同金额联系人电话地址北京上海广州深圳天津重庆杭南武汉成都西安苏集团贸易实业发展信息术网络软件子商"
    "务国际投资管理咨询服中东华新江浙省市区路号王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于"
    "余叶蒋杜魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂"
    "负责产品部门经日期状态年月元城生物医药机械设备材料能源环保教育文化传媒广告建筑工程汽车食品银行保险证券"
)
_TRADITIONAL = (
    "公司名稱客戶股份有限科技企業實國際貿易聯絡人電話地址台灣臺北新竹高雄中市區路號王林陳李張黃吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐"
    "蘇葉莊呂江何蕭羅潘簡朱鍾彭游詹胡施沈余趙盧梁顏柯孫魏翁戴范宋方鄧杜傅侯曹溫薛丁馬蔣唐卓藍馮姚石董紀歐程連湯姜田康鄒白韓"
    "嚴袁負責部門經理合約金額日期狀態產品業務子資訊小明美玲志偉淑芬惠雅怡君家豪建宏俊傑銀行保險證券機械工程生物醫藥材料能源香港"
)
_KOREAN = (
    "회사명주식담당자전화번호소계약금액월년일고객이름김박최정강조윤장임한오서신권황안송류홍문양손배백허유남심노하곽성차우구민진"
    "지나영수현준은희경미숙선혜상원동기철재석훈대부산인천광울세종시도군읍면리길로무역전자업건설통행보험증제유식품의료병학교국"
    "가다라마바사아을를에스트코리아테크솔루션그룹홀딩스"
)
_COMMON = {
    "ja": frozenset(_JAPANESE),
    "zh-hans": frozenset(_SIMPLIFIED),
    "zh-hant": frozenset(_TRADITIONAL),
    "ko": frozenset(_KOREAN),
}
_SIGNS = frozenset("、。・ー「」（）〜～―，：／！？　㈱㈲①②③")
_HALF_WIDTH_KANA = re.compile(
    r"(?<![^\x00-\x7f])(?:(?:[ｶ-ﾄﾊ-ﾎｳ]ﾞ|[ﾊ-ﾎ]ﾟ|[ｱ-ﾝｦ])(?:(?<=[ｷｼﾁﾆﾋﾐﾘﾞﾟ])[ｬｭｮ]|(?<=[ﾌｳﾃｼﾁﾄｸﾂﾞ])[ｧ-ｫ])?[ｯｰ･]?){2,}"
    r"(?![^\x00-\x7f])"
)
_HALF_WIDTH_WORTH = 0.8  # Chinese and EUC-JP read as CP932 are full of them
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"(?:[^\W\d_]|[\u0e31-\u0e4e])+(?:['’][^\W\d_]+)*")
_QUOTES = frozenset("“”‘’„–—…«»¿¡")
_SYMBOLS = frozenset("•€£©®™°·§´¥½²³ºª×№ ")
_SIGN = re.compile(r"(?<![^\x00-\x7f])(?P<sign>[^\w\x00-\x7f]|[²³½ºª])(?![^\x00-\x7f])")
_ALPHABETS = {
    "western": "àâæçéèêëîïôœùûüÿ äöüß áéíñóúü àáâãçéêíóôõúü àèéìíîòóùú éèëïóöü åäöé æøåéö àçèéíïòóúü áðéíóúýþæö",
    "central": "ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîşţșț čćđšž äöüß",
    "turkish": "çğıöşüâîûi̇ ",
    "baltic": "ąčęėįšųūž āčēģīķļņšūž äõöüšž",
}
_SETS = {
    name: [frozenset(unicodedata.normalize("NFC", one)) for one in all_.split()] for name, all_ in _ALPHABETS.items()
}
_SELDOM = frozenset("þðýÿĺŕ")
"""Letters of one rare language each, which stand for frequent ones in another encoding."""
_BARE = str.maketrans("øæœłđıþðß", "oaoldit" + "ds")
_VOWELS = frozenset("aeiouy")
_HARD = re.compile(r"v{3}|c{5}|^c{3,}$")
_NO_VOWEL_AFTER = frozenset("àèìòùêû")
_LOUD = 0.6
"""What a word in capitals is worth: half-width kana in another encoding look like such words."""
_SCRIPTS = {
    "thai": (re.compile("[ก-๛]"), frozenset("านรอกเมงลยวตสทบ่้ปคหดไชัิีแ")),
    "cyrillic": (re.compile("[Ѐ-ӿ]"), frozenset("оеаинтсрвлкмдпуОЕАИНТСРВЛКМДПУ")),
    "greek": (re.compile("[Ͱ-Ͽ]"), frozenset("αοιετσνηυρπκμλςάόίέήύώΑΟΙΕΤΣΝΗΥΡΠΚΜΛ")),
    "hebrew": (re.compile("[֐-׿]"), frozenset("יוהלאמרבתשנםדקעחפ")),
    "arabic": (re.compile("[؀-ۿ]"), frozenset("اليمنرتوبسدعفةكحق")),
}


def likeness(text: str, language: str) -> float:
    """Return how much of what is not ASCII looks like the language or script, from 0 to 1."""
    total = len(_NOT_ASCII.findall(text))
    if not total:
        return 0.0
    if language in _COMMON:
        return _of_signs(text, language) / total
    return max(0.0, (_of_script(text, language) if language in _SCRIPTS else _of_alphabet(text, language)) / total)


def _of_signs(text: str, language: str) -> float:
    is_kana: Callable[[str], bool] = (lambda sign: "ぁ" <= sign <= "ヿ") if language == "ja" else (lambda _sign: False)
    common = _COMMON[language] | _SIGNS
    found = sum(count for sign, count in Counter(text).items() if sign in common or is_kana(sign))
    half = sum(map(len, _HALF_WIDTH_KANA.findall(text))) if language == "ja" else 0
    return found + half * _HALF_WIDTH_WORTH


def _of_script(text: str, script: str) -> float:
    """Count the letters of words in one script, in a case that people write, if these are its frequent letters."""
    inside, common = _SCRIPTS[script]
    words = [found[0] for found in _WORD.finditer(text) if inside.search(found[0]) and _stands_alone(text, found)]
    sound = [one for one in words if all(map(inside.match, one)) and _is_cased(one) and "ς" not in one[:-1]]
    letters = "".join(sound)
    frequent = sum(letter in common for letter in letters)
    worth = sum(len(word) * (_LOUD if word.isupper() else 1.0) for word in sound)
    return worth if frequent * 2 > len(letters) else frequent / 2


def _of_alphabet(text: str, language: str) -> float:
    """Count the letters of words that one language can have written, and signs that stand where signs do."""
    worth = float(sum(_is_in_place(text, found.start()) for found in _SIGN.finditer(text)))
    for found in _WORD.finditer(text):
        word = found[0]
        strange = [letter for letter in word.lower() if not letter.isascii() and letter != "’"]
        if strange and _stands_alone(text, found) and _is_cased(word):
            fits = any(frozenset(strange) <= alphabet for alphabet in _SETS[language])
            loud = _LOUD if word.isupper() and len(strange) > 1 else 1.0
            worth += (len(strange) * loud - _oddness(word) / 2) if fits else 0
    return worth


def _is_in_place(text: str, at: int) -> bool:
    """Tell whether a sign is a quotation mark, or has no letter beside it."""
    beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return text[at] in _QUOTES or (text[at] in _SYMBOLS and not any(map(str.isalpha, beside)))


def _stands_alone(text: str, word: re.Match[str]) -> bool:
    """Tell whether no sign but a quotation mark stands beside a word: in a wrong encoding letters become signs."""
    beside = text[max(0, word.start() - 1) : word.start()] + text[word.end() : word.end() + 1]
    return all(sign.isascii() or sign in _QUOTES for sign in beside)


def _is_cased(word: str) -> bool:
    return word.islower() or word.isupper() or word[1:].islower() or word.istitle() or word.lower() == word.upper()


def _oddness(word: str) -> float:
    """Return how hard a word is to say: three vowels or five consonants in a row, none at all, ñ before a consonant."""
    lower = unicodedata.normalize("NFC", word.lower())
    bare = [unicodedata.normalize("NFD", letter)[0].translate(_BARE) for letter in lower]
    kinds = "".join("v" if letter in _VOWELS else "c" for letter in bare)
    odd = len(_HARD.findall(kinds)) + sum(letter in _SELDOM for letter in lower) / 2
    for letter, after in zip(lower, [*kinds[1:], ""], strict=True):
        odd += letter in _NO_VOWEL_AFTER and after == "v"
        odd += (letter == "ñ" and after != "v") or (letter == "ń" and after == "v")
    return odd


LANGUAGES: Mapping[str, str] = {
    "cp932": "ja",
    "euc_jp": "ja",
    "euc_jis_2004": "ja",
    "gb18030": "zh-hans",
    "big5": "zh-hant",
    "cp950": "zh-hant",
    "cp949": "ko",
    "cp1252": "western",
    "iso8859_15": "western",
    "mac_roman": "western",
    "cp1250": "central",
    "iso8859_2": "central",
    "cp1254": "turkish",
    "cp1257": "baltic",
    "cp1251": "cyrillic",
    "koi8_r": "cyrillic",
    "iso8859_5": "cyrillic",
    "cp1253": "greek",
    "cp1255": "hebrew",
    "cp1256": "arabic",
    "cp874": "thai",
}
"""The encodings that are looked for, with what is written in each."""
