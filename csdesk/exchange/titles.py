"""What csdesk writes above its own columns, and for values it knows: in both languages, read again as they are."""

from collections.abc import Mapping, Sequence

from csdesk.exchange.headings import folded

UID, ACCOUNT_UID, CONTRACT_UID, LINE_UID = "uid", "account_uid", "contract_uid", "line_uid"
"""The fields of csdesk's own ids: of the record, of its account, of the contract in its row, of that one's amount."""
_CONTRACT = {
    "product": ("Product", "製品"),
    "start": ("Contract start", "契約開始日"),
    "last_day": ("Last day", "契約終了日"),
    "renews_on": ("Renews on", "契約更新日"),
    "notice_deadline": ("Notice deadline", "解約通知期限"),
    "auto_renewal": ("Auto-renewal", "自動更新"),
}
_LINE_UID = {LINE_UID: ("csdesk amount ID", "csdesk 金額ID")}
_ACCOUNT = {
    ACCOUNT_UID: ("csdesk account ID", "csdesk 顧客ID"),
    "account_external_id": ("Account ID", "顧客ID"),
    "account": ("Account name", "顧客名"),
}
_TITLES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "accounts": {
        UID: ("csdesk ID", "csdesk ID"),
        "external_id": ("Account ID", "顧客ID"),
        "name": ("Account name", "顧客名"),
        "reading": ("Reading", "読み"),
        "status": ("Status", "状態"),
        "stage": ("Stage", "フェーズ"),
        "tier": ("Tier", "ティア"),
        "touch": ("Touch", "タッチ"),
        "owner": ("CSM", "担当CSM"),
        **_CONTRACT,
        "mrr": ("MRR", "MRR"),
        "arr": ("ARR", "ARR"),
        "currency": ("Currency", "通貨"),
        "parent": ("Parent account", "親会社"),
        "domain": ("Domain", "ドメイン"),
        "industry": ("Industry", "業種"),
        "size": ("Company size", "企業規模"),
        "region": ("Region", "地域"),
        "customer_since": ("Customer since", "取引開始日"),
        CONTRACT_UID: ("csdesk contract ID", "csdesk 契約ID"),
        **_LINE_UID,
        "notes": ("Notes", "備考"),
    },
    "contacts": {
        UID: ("csdesk ID", "csdesk ID"),
        "external_id": ("Contact ID", "担当者ID"),
        **_ACCOUNT,
        "name": ("Full name", "氏名"),
        "reading": ("Reading", "フリガナ"),
        "title": ("Job title", "役職"),
        "department": ("Department", "部署"),
        "roles": ("Roles", "役割"),
        "influence": ("Influence", "影響力"),
        "email": ("Email", "メールアドレス"),
        "phone": ("Phone", "電話番号"),
        "left_on": ("Left on", "退職日"),
        "notes": ("Notes", "備考"),
    },
    "contracts": {
        UID: ("csdesk ID", "csdesk ID"),
        "external_id": ("Contract ID", "契約ID"),
        **_ACCOUNT,
        **_CONTRACT,
        "amount": ("Amount", "契約金額"),
        "period": ("Billing period (months)", "請求サイクル（月数）"),
        "currency": ("Currency", "通貨"),
        "line_title": ("Amount title", "金額の名目"),
        "since": ("Amount from", "金額の適用開始日"),
        "line_last_day": ("Amount's last day", "金額の適用終了日"),
        **_LINE_UID,
        "notes": ("Notes", "備考"),
    },
}
_OWN_IDS = frozenset({"csdeskid"})
_CUSTOM = ("Custom: ", "独自項目: ")
_CHOICES: Mapping[str, dict[str, tuple[str, str]]] = {
    "status": {
        "prospect": ("Prospect", "見込み"),
        "active": ("Active", "利用中"),
        "notice_given": ("Notice given", "解約予告"),
        "churned": ("Churned", "解約"),
        "handed_over": ("Handed over", "引き継ぎ済み"),
    },
    "stage": {
        "onboarding": ("Onboarding", "オンボーディング"),
        "adoption": ("Adoption", "アダプション"),
        "expansion": ("Expansion", "エクスパンション"),
    },
    "touch": {
        "high": ("High touch", "ハイタッチ"),
        "low": ("Low touch", "ロータッチ"),
        "tech": ("Tech touch", "テックタッチ"),
    },
    "roles": {
        "decision_maker": ("Decision maker", "決裁者"),
        "champion": ("Champion", "推進者"),
        "collaborator": ("Collaborator", "協力者"),
        "administrator": ("Administrator", "管理者"),
        "end_user": ("End user", "現場ユーザ"),
        "sponsor": ("Sponsor", "経営層スポンサー"),
        "it": ("IT", "情報システム"),
        "finance": ("Finance", "経理"),
    },
    "influence": {"high": ("High", "高"), "middle": ("Middle", "中"), "low": ("Low", "低")},
}
_OTHER = {"other": ("Other", "その他")}
OTHERS = frozenset(folded(word) for word in _OTHER["other"])
"""What stands for a choice that csdesk has no name for."""


def own_fields(kind: str) -> tuple[str, ...]:
    """Return the fields of a table of this kind, in the order of its columns."""
    return tuple(_TITLES[kind])


def heading(kind: str, field: str, language: str) -> str:
    """Return what stands above a field's column."""
    return _TITLES[kind][field][language == "ja"]


def custom_heading(title: str, language: str) -> str:
    """Return what stands above a column of hers."""
    return _CUSTOM[language == "ja"] + title


def custom_title(column: str) -> str:
    """Return the title of a column of hers, whoever wrote the file."""
    return next((column.removeprefix(one) for one in _CUSTOM if column.startswith(one)), column)


def choice(field: str, value: str, language: str) -> str:
    """Return a value that csdesk knows as it is written in a table; an unknown one as it is."""
    return (_CHOICES[field] | _OTHER).get(value, (value, value))[language == "ja"]


def is_own(columns: Sequence[str]) -> bool:
    """Tell whether csdesk wrote these headings: its own ids are among them."""
    return any(folded(name) in _OWN_IDS for name in columns)


def recognised(kind: str, columns: Sequence[str]) -> dict[str, str]:
    """Return column to field of a table that csdesk wrote itself, told by its own ids; of any other nothing."""
    if not is_own(columns):
        return {}
    by_heading = {folded(name): field for field, names in _TITLES[kind].items() for name in names}
    found = {column: by_heading[folded(column)] for column in columns if folded(column) in by_heading}
    return found | {column: "custom" for column in columns if column.startswith(_CUSTOM)}
