"""What programs and people write for values that csdesk knows: status, stage, touch, roles, periods, domains."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.deals import DealState
from csdesk.domain.people import Influence, Role
from csdesk.domain.tickets import TicketPriority, TicketState
from csdesk.exchange.headings import folded
from csdesk.exchange.numerals import decimal_of, plain
from csdesk.exchange.refusals import Refusal, RefusalReason

_WORDS: dict[str, dict[StrEnum, str]] = {
    "status": {
        Status.PROSPECT: "prospect lead subscriber marketingqualifiedlead salesqualifiedlead mql sql opportunity "
        "見込み 見込み客 見込客 リード サブスクライバー 商談 商談中 提案中 検討中 契約前 トライアル trial prospective",
        Status.ACTIVE: "active customer client live evangelist customerdirect customerchannel "
        "activecustomer installed 利用中 契約中 稼働中 稼働 有効 アクティブ 継続 継続中 取引中 既存 既存顧客 "
        "顧客 契約済 契約済み ご利用中 エバンジェリスト",
        Status.NOTICE_GIVEN: "noticegiven notice cancelling canceling pendingcancellation pendingchurn churning "
        "nonrenewing 解約予告 解約予定 解約申請中 解約申込 解約申込済 解約申し出 解約手続中 解約手続き中 更新なし",
        Status.CHURNED: "churned churn cancelled canceled terminated formercustomer excustomer expired "
        "解約 解約済 解約済み 契約終了 終了 失効 退会 元顧客 過去顧客 チャーン",
        Status.HANDED_OVER: "handedover transferred handover 引き継ぎ済 引き継ぎ済み 引継ぎ済 引継ぎ済み 引継済 "
        "移管済 移管済み 担当変更",
    },
    "stage": {
        Stage.ONBOARDING: "onboarding onboard implementation implementing kickoff setup deployment deploying "
        "オンボーディング オンボーディング中 オンボ 導入 導入中 導入期 導入支援 導入支援中 初期導入 立ち上げ "
        "立上げ セットアップ",
        Stage.ADOPTION: "adoption adopt adopting adopted steadystate mature value retention nurture "
        "アダプション 活用 活用中 活用期 活用支援 活用支援中 定着 定着期 定着支援 利用定着 運用 運用中 運用期",
        Stage.EXPANSION: "expansion expand expanding growth grow upsell crosssell advocacy エクスパンション "
        "拡大 拡大期 拡大中 拡張 拡張期 アップセル クロスセル",
    },
    "touch": {
        Touch.HIGH: "high hightouch ハイ ハイタッチ 高",
        Touch.LOW: "low lowtouch ロー ロータッチ 低",
        Touch.TECH: "tech techtouch digital digitaltouch digitalled selfserve notouch テック テックタッチ "
        "デジタルタッチ",
    },
    "role": {
        Role.DECISION_MAKER: "decisionmaker economicbuyer budgetholder decisionauthority 決裁者 意思決定者 "
        "決定者 決裁権者 最終決裁者 予算権者 予算保有者",
        Role.CHAMPION: "champion advocate coach 推進者 チャンピオン 推進担当 推進担当者 旗振り役 キーマン "
        "キーパーソン keyperson",
        Role.COLLABORATOR: "collaborator influencer supporter evaluator 協力者 支援者 インフルエンサー 影響者 "
        "評価者 関与者",
        Role.ADMINISTRATOR: "administrator admin systemadmin systemadministrator 管理者 システム管理者 "
        "運用管理者 運用担当 運用担当者 窓口 窓口担当 窓口担当者 主担当",
        Role.END_USER: "enduser user businessuser 現場ユーザ 現場ユーザー 現場 利用者 ユーザ ユーザー "
        "エンドユーザ エンドユーザー 現場担当者 現場利用者",
        Role.SPONSOR: "sponsor executivesponsor execsponsor executive 経営層スポンサー スポンサー 経営層 "
        "エグゼクティブスポンサー 経営者",
        Role.IT: "it itdepartment technicalbuyer technical itcontact 情シス 情報システム 情報システム部 "
        "情報システム部門 it担当 it担当者 it部門 技術担当 技術担当者",
        Role.FINANCE: "finance billing billingcontact accounting procurement 経理 財務 購買 請求担当 請求担当者 "
        "経理担当 経理担当者 購買担当",
    },
    "deal": {
        DealState.WON: "won closedwon closewon true yes 1 受注 受注済 受注済み 受注確定 成約 成約済 成約済み 契約 "
        "契約済 契約済み 契約締結 締結済 締結済み 成立 商談成立 獲得 はい",
        DealState.LOST: "lost closedlost closelost disqualified abandoned 失注 失注済 失注済み 敗退 見送り 辞退 却下 "
        "不成立 商談不成立 取り下げ 取下げ 破談",
        DealState.OPEN: "open false no 0 new inprogress pipeline bestcase commit prospecting qualification discovery "
        "needsanalysis valueproposition iddecisionmakers perceptionanalysis proposalpricequote negotiationreview "
        "negotiation proposal quote demo evaluation appointmentscheduled qualifiedtobuy presentationscheduled "
        "decisionmakerboughtin contractsent qualified contactmade demoscheduled proposalmade negotiationsstarted "
        "商談中 提案 提案中 提案済 提案済み 見積 見積中 見積提出 見積提出済 交渉 交渉中 検討中 進行中 保留 内示 "
        "口頭内示 アプローチ ヒアリング 初回訪問 リード 見込み 見込 アポ アポ獲得 デモ トライアル 契約書送付 "
        "契約書送付済 未受注 受注見込 受注見込み 受注前 いいえ",
    },
    "ticket_state": {
        TicketState.OPEN: "open new pending onhold hold inprogress reopened waiting waitingoncustomer waitingonus "
        "waitingonthirdparty waitingforcustomer waitingforsupport assigned unassigned todo escalated active 1 2 3 6 7 "
        "未対応 対応中 保留 保留中 オープン 新規 未解決 未完了 処理中 進行中 待機中 返信待ち 回答待ち 確認中 "
        "調査中 再オープン",
        TicketState.CLOSED: "solved closed resolved done completed complete fixed answered finished cancelled canceled "
        "4 5 解決 解決済 解決済み 完了 クローズ クローズ済み 終了 対応済 対応済み 回答済 回答済み 処理済み",
        TicketState.NONE: "deleted spam merged duplicate 削除 削除済み スパム 重複 統合済み",
    },
    "ticket_priority": {
        TicketPriority.URGENT: "urgent critical blocker emergency p0 p1 sev0 sev1 highest 4 緊急 至急 最優先 最高 "
        "重大 致命的",
        TicketPriority.USUAL: "high normal medium low p2 p3 p4 p5 sev2 sev3 sev4 minor major trivial lowest none 1 2 3 "
        "高 高い 中 通常 普通 低 低い 最低 なし",
    },
    "influence": {
        Influence.HIGH: "high strong large 高 高い 大 大きい 強 強い",
        Influence.MIDDLE: "middle medium mid moderate normal 中 普通 中程度",
        Influence.LOW: "low weak small 低 低い 小 小さい 弱 弱い",
    },
}
_CHOICES = {
    field: {word: value for value, words in choices.items() for word in [folded(value), *words.split()]}
    for field, choices in _WORDS.items()
}
_ASIDE = re.compile(r"\([^()]*\)")
_SALES = re.compile("won|lost|受注|失注|成約|商談")
_WON = re.compile("(?<!未)(?:受注|成約)(?!前|見込|予定|待|確度|率|可能)")
_BETWEEN_ROLES = re.compile(r"[;,、，；/／・|\n]+")
_BETWEEN_DOMAINS = re.compile(r"[\s;,、，；|]+")


class NoPeriod(StrEnum):
    """What is no period that an amount comes again after."""

    ONCE = "once"
    TRIAL = "trial"
    TERM = "term"
    """All at once, for the contract's whole time."""


@dataclass(frozen=True, slots=True)
class Period:
    """So many months, in which an amount is due so many times: 52 times in 12 months for one per week."""

    months: int
    times: int = 1


_MONTHS = {
    1: "monthly month permonth mo mth everymonth monthtomonth 月額 月次 月払い 月払 毎月 月 月々 月契約 月額払い 月極 "
    "月ごと 月毎 月間 単月",
    2: "bimonthly everytwomonths everyothermonth 隔月 隔月払い 二ヶ月",
    3: "quarterly quarter perquarter qtr everyquarter 四半期 四半期払い 四半期ごと 四半期毎",
    6: "semiannual semiannually halfyearly halfyear biannual biannually semiyearly sixmonthly twiceayear twiceyearly "
    "半年 半期 半年払い 半年ごと 半期払い 半年額 半期ごと 半年毎 半年間 上期下期",
    12: "annual annually yearly year peryear yr y pa annum perannum everyyear 年額 年間 年次 年払い 年払 毎年 年 "
    "年契約 年額払い 年間契約 年一括 年間一括 年ごと 年度 単年 単年度",
    24: "biennial biennially everytwoyears everyotheryear 隔年",
    36: "triennial triennially everythreeyears",
}
_WITHIN_A_YEAR = {
    52: "weekly week perweek everyweek wk 週 毎週 週次 週額 週払い 週ごと",
    26: "biweekly fortnightly fortnight everytwoweeks everyotherweek 隔週",
}
_NO_PERIODS = {
    NoPeriod.ONCE: "onetime oneoff once single setup setupfee nonrecurring perpetual lifetime 一回 1回 一回限り "
    "1回限り 一度 単発 スポット 都度 都度払い 初期費用 初期 買い切り 買切り 買切 スポット契約 単回 一時金 一時",
    NoPeriod.TRIAL: "trial freetrial free poc pilot 試用 試用期間 トライアル 無料 無償 お試し "
    "無料トライアル 体験 試験導入",
    NoPeriod.TERM: "lumpsum upfront prepaid prepay prepayment inadvance fullterm wholeterm fullprepayment term 一括 "
    "一括払い 全額一括 全期間 全期間一括 契約期間 契約期間一括 前払い一括 一括前払い 期間一括 総額",
}
_PERIODS: dict[str, Period | NoPeriod] = {
    **{word: Period(months) for months, words in _MONTHS.items() for word in words.split()},
    **{word: Period(12, times) for times, words in _WITHIN_A_YEAR.items() for word in words.split()},
    **{word: kind for kind, words in _NO_PERIODS.items() for word in words.split()},
}
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twelve": 12}
_COUNTED = re.compile(
    rf"(?:every )?(?P<count>[0-9〇一二三四五六七八九十]+|半|{'|'.join(_NUMBERS)})[ -]?"
    r"(?P<unit>years?|yrs?|y|months?|mos?|mths?|m|quarters?|weeks?|wks?|年|[かヶケカ箇ヵ]?月|週|四半期)(?:\(s\))?(?:間|払い|契約|分|ごと|毎|ly)*",
    re.IGNORECASE,
)
_ISO_PERIOD = re.compile(r"P(?P<count>[0-9]{1,3})(?P<unit>[YMW])")
_TIMES = re.compile(r"(?P<unit>年|月)(?:間|に)? ?(?P<count>[0-9一二三四五六七八九十]+) ?回(?:払い?)?")
_BESIDE = re.compile(
    r"\([^()]*\)|\b(?:billed|bill|paid|pay|payments?|billing|contract|plan|subscription|term|commit(?:ment|ted)?"
    r"|prepa(?:y|id|yment)|up-?front|in advance|fee|recurring|auto-?renew(?:al|ing|s)?|basis|cycle)\b"
    r"|(?<=.)(?:一括|前払い?|後払い?|払い?|支払い?|契約|課金|請求|プラン|更新|自動更新|料金|利用料|定額|サブスク(?:リプション)?)$"
    r"|[・、,/]+$",
    re.IGNORECASE,
)
_WEEKS_A_YEAR = 52
_TIER = re.compile(r"(?:tier|ティア|t)?[ _-]?(?P<number>[0-9]{1,3})(?:\.0)?", re.IGNORECASE)
_LONGEST_TERM = 240
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://)?(?:[^/?#@\s]*@)?(?P<host>[^/?#:@\s]+)(?::[0-9]+)?(?:[/?#]\S*)?", re.IGNORECASE
)
_PLAIN_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,62}")  # as most are: three times as fast
_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{1,62}")


def read_choice(field: str, text: str) -> StrEnum:
    """Return what the text means as a status, stage, touch, role or influence; Refusal for a word unknown there."""
    found = _CHOICES[field].get(folded(text))
    if found is None:
        raise Refusal(text, RefusalReason.UNKNOWN_CHOICE)
    return found


def read_deal(text: str) -> StrEnum:
    """Return how a deal has ended, by a word or one in a text such as “7. Closed Won (Sales)”; else Refusal."""
    bare = _ASIDE.sub("", unicodedata.normalize("NFKC", text)).strip()
    forms = [folded(text), folded(bare).lstrip("0123456789")]
    known = next((_CHOICES["deal"][form] for form in forms if form in _CHOICES["deal"]), None)
    if known is not None:
        return known
    words = set(re.findall("[a-z]+", bare.casefold()))
    if "lost" in words or "失注" in bare:
        return DealState.LOST
    if ("won" in words and "not" not in words) or _WON.search(bare):
        return DealState.WON
    raise Refusal(text, RefusalReason.UNKNOWN_CHOICE)


def is_closed(text: str) -> bool:
    """Tell whether the text says in the words of sales that a deal is won or lost: 契約済 may be said of a contract."""
    try:
        state = read_deal(text)
    except Refusal:
        return False
    return state is not DealState.OPEN and _SALES.search(folded(text)) is not None


def read_roles(text: str) -> tuple[Role, ...]:
    """Return the roles in the text, each once, in their order; Refusal if one of them is unknown."""
    return tuple(dict.fromkeys(Role(read_choice("role", part)) for part in role_parts(text)))


def role_parts(text: str) -> list[str]:
    """Return the words in a text that are a role each."""
    return [part.strip() for part in _BETWEEN_ROLES.split(text) if part.strip()]


def read_period(text: str) -> int:
    """Return the months of a billing period or a term: 1 for 月額, 12 for yearly, 24 for 24か月; else Refusal."""
    found = read_billing(text)
    if not isinstance(found, Period) or found.times > 1:
        raise Refusal(text, RefusalReason.NOT_A_PERIOD)
    return found.months


def read_billing(text: str) -> Period | NoPeriod:
    """Return how often an amount is due: 52 times in 12 months for weekly, once for one-time; else Refusal."""
    if known := _PERIODS.get(folded(text)):
        return known
    try:
        bare = plain(text)
        shorter = _without_beside(bare)
        found = _PERIODS.get(folded(shorter)) or _counted(bare) or _counted(shorter) or Period(int(bare))
    except ValueError:
        found = Period(0)
    if isinstance(found, Period) and not 0 < found.months <= _LONGEST_TERM:
        raise Refusal(text, RefusalReason.NOT_A_PERIOD)
    return found


def _without_beside(text: str) -> str:
    """Take words such as billed, prepaid, 払い from a period."""
    shorter = _BESIDE.sub("", text).strip(" -:")
    return shorter if shorter == text or not shorter else _without_beside(shorter)


def _counted(text: str) -> Period | None:
    if found := _COUNTED.fullmatch(text) or _ISO_PERIOD.fullmatch(text):
        return _of_units(found["count"], found["unit"][0].lower())
    if found := _TIMES.fullmatch(text):
        months, times = (12 if found["unit"] == "年" else 1), int(decimal_of(found["count"]))
        return Period(months // times) if times and months % times == 0 else Period(months, times)
    return None


def _of_units(count: str, unit: str) -> Period:
    """Return so many of a unit, told by its first letter."""
    if count == "半":
        return Period(6 if unit == "年" else 0)
    number = _NUMBERS.get(count.lower()) or int(decimal_of(count))
    if unit in "w週":
        return Period(12, _WEEKS_A_YEAR // number) if number and _WEEKS_A_YEAR % number == 0 else Period(0)
    return Period(number * (12 if unit in "y年" else 3 if unit in "q四" else 1))


def read_domain(text: str) -> str:
    """Return the host in a domain, a web address or an e-mail address, in lower case, without www; else Refusal."""
    if _PLAIN_HOST.fullmatch(text) and not text.startswith("www."):
        return text
    found = _ADDRESS.fullmatch(unicodedata.normalize("NFKC", text.strip()))
    host = found["host"].lower().rstrip(".").removeprefix("www.") if found else ""
    if not _HOST.fullmatch(host):
        raise Refusal(text, RefusalReason.NOT_A_DOMAIN)
    return host


def read_domains(text: str) -> tuple[str, ...]:
    """Return the hosts in a text with one or several, in their order."""
    return tuple(read_domain(part) for part in _BETWEEN_DOMAINS.split(text) if part)


def read_tier(text: str) -> str:
    """Return a tier as it is kept: the number of one that is numbered, any other word as it is."""
    numbered = _TIER.fullmatch(unicodedata.normalize("NFKC", text.strip()))
    return str(int(numbered["number"])) if numbered else text.strip()
