"""The texts of the sample plans, invented."""

from typing import NamedTuple


class OutcomeTexts(NamedTuple):
    """What is typed about an outcome."""

    title: str
    words: str
    who: str
    value: str
    unit: str
    baseline: str
    target: str
    readings: tuple[str, ...]
    evidence: str


class Texts(NamedTuple):
    """What is typed in a plan."""

    title: str
    supplier: tuple[str, ...]
    customer: tuple[str, ...]
    purpose: str
    sponsor: str
    headline: str
    outcomes: tuple[OutcomeTexts, ...]
    goals: tuple[str, ...]
    milestones: tuple[tuple[str, bool, str, str], ...]
    people_customer: tuple[tuple[str, str, str], ...]
    people_us: tuple[tuple[str, str, str], ...]


EN = Texts(
    title="Success plan",
    supplier=("Harbourline Software Ltd", "Harbourline"),
    customer=("Fennimore & Hale Foods", "Fennimore & Hale"),
    purpose="Take a day out of order-to-dispatch, so that my people go home on time even in December",
    sponsor="Emma Sorensen",
    headline="Two of three outcomes are on track. Entry errors are behind, as the customer master is not complete yet.",
    outcomes=(
        OutcomeTexts(
            "From order to dispatch",
            "We miss the noon truck while someone retypes a fax",
            "E. Sorensen, 3 July",
            "Automatic capture of fax and e-mail orders",
            "h",
            "31.00",
            "18.00",
            (
                "30.50",
                "28.00",
                "25.40",
                "23.60",
                "22.50",
            ),
            "Dispatch report, Logistics, 13 November; Orders left behind at noon: 42 a month, now 11",
        ),
        OutcomeTexts(
            "Overtime in peak season, per person",
            "Nobody over 50 hours in December",
            "M. Okafor, 17 July",
            "Automatic dispatch plan and staffing view",
            "h",
            "48",
            "20",
            (
                "38",
                "34",
                "31",
            ),
            "Monthly time records, HR",
        ),
        OutcomeTexts(
            "Entry errors per 1,000 orders",
            "Sales loses half a day to each apology",
            "T. Callahan, 10 July",
            "Entry rules by customer, duplicate detection",
            "",
            "14.20",
            "4.00",
            (
                "13.60",
                "12.10",
                "11.80",
            ),
            "Returns and corrections, Sales, October",
        ),
        OutcomeTexts(
            "Days until a new clerk works alone", "", "", "Guidance inside the screens", "days", "20", "7", (), ""
        ),
    ),
    goals=(
        "All orders of the three main sites come in by themselves; nobody retypes",
        "The December peak is dispatched within working hours, without temporary help",
        "The two northern sites go live on their own",
    ),
    milestones=(
        ("Kickoff, goals agreed", True, "Alex Turner", "Minutes no. 1"),
        ("Order process mapped", False, "Tom Callahan", ""),
        ("Customer master for the top 200", False, "Rina Patel", ""),
        ("Fax capture set up and tested", True, "Will Baker", "309 of 312 pages read correctly"),
        ("Pilot at head office starts", False, "Rina Patel", ""),
        ("Training at head office, 24 people", True, "Alex Turner", ""),
        ("Roll-out to Leeds and Bristol", False, "Tom Callahan", ""),
        ("Stock system connected", True, "Will Baker", ""),
        ("Retyping officially ends", False, "Emma Sorensen", ""),
        ("Automatic dispatch plan on all sites", True, "Will Baker", ""),
        ("Customer master, remaining 640", False, "Rina Patel", ""),
        ("Entry rules written", True, "Alex Turner", ""),
        ("Rehearsal with last December's orders", False, "Tom Callahan", "No late dispatch"),
        ("Weekly overtime figures shared", False, "Mary Okafor", ""),
        ("Duplicate detection set up", True, "Will Baker", ""),
        ("Contacts for the peak season agreed", True, "Alex Turner", ""),
        ("Staffing plan for December final", False, "Mary Okafor", ""),
        ("Weekly check during the peak", True, "Alex Turner", ""),
        ("Review of the peak season", False, "Emma Sorensen", ""),
        ("Roll-out handbook written together", True, "Alex Turner", ""),
        ("Site lead for Glasgow named", False, "Emma Sorensen", ""),
    ),
    people_customer=(
        ("Emma Sorensen", "Director of Logistics", "sponsor"),
        ("Tom Callahan", "Head of Sales", "decision_maker"),
        ("Rina Patel", "Order Centre Lead", "champion"),
        ("Mary Okafor", "HR Manager", "collaborator"),
    ),
    people_us=(
        ("Kate Morgan", "Vice President", "manager"),
        ("Alex Turner", "Customer Success", "csm"),
        ("Will Baker", "Implementation", "engineer"),
    ),
)

JA = Texts(
    title="サクセスプラン",
    supplier=("潮見ソフトウェア株式会社", "潮見ソフト"),
    customer=("株式会社山田屋食品", "山田屋食品", "御中"),
    purpose="受注から出荷までを一日縮めて、年末の繁忙期でも現場が定時で帰れるようにしたい",
    sponsor="佐々木 恵美",
    headline="3つの成果のうち2つは計画どおり。入力ミスの削減だけが、取引先マスタの整備待ちで遅れています。",
    outcomes=(
        OutcomeTexts(
            "受注から出荷までの時間",
            "電話とFAXの受注を打ち直している間に、昼の便を逃している",
            "佐々木様、7月3日",
            "FAX・メール受注の自動取り込み",
            "時間",
            "31.00",
            "18.00",
            (
                "30.50",
                "28.00",
                "25.40",
                "23.60",
                "22.50",
            ),
            "出荷実績表（物流本部、11月13日集計）、昼便の積み残し 月42件から11件",
        ),
        OutcomeTexts(
            "繁忙期の残業（1人あたり月）",
            "12月に残業が50時間を超える人を出さない",
            "人事部 大野様、7月17日",
            "出荷計画の自動作成と人員の見える化",
            "時間",
            "48",
            "20",
            (
                "38",
                "34",
                "31",
            ),
            "勤怠システムの月次集計（人事部）",
        ),
        OutcomeTexts(
            "受注入力の誤り（1,000件あたり）",
            "数量違いの謝罪に営業が半日つぶれている",
            "営業部 川上様、7月10日",
            "取引先ごとの入力規則と重複の検知",
            "件",
            "14.20",
            "4.00",
            (
                "13.60",
                "12.10",
                "11.80",
            ),
            "返品・訂正伝票の集計（営業部、10月分）",
        ),
        OutcomeTexts("新しい担当者が独り立ちするまで", "", "", "操作手順の画面内ガイド", "日", "20", "7", (), ""),
    ),
    goals=(
        "主要3拠点の受注がすべて自動で取り込まれ、打ち直しがなくなっている",
        "年末の繁忙期を、臨時の応援なしで定時内に出荷できている",
        "九州の2拠点が、自社だけで立ち上げられている",
    ),
    milestones=(
        ("キックオフと目標の合意", True, "高橋 悠", "議事録 第1回"),
        ("現状の受注業務の洗い出し", False, "川上 徹", ""),
        ("取引先マスタの提供（上位200社）", False, "田村 里奈", ""),
        ("FAX取り込みの設定と試験", True, "小林 渉", "試験結果 312枚中309枚を正読"),
        ("本社での試行開始", False, "田村 里奈", ""),
        ("操作研修（本社 24名）", True, "高橋 悠", ""),
        ("川崎・大宮の拠点へ展開", False, "川上 徹", ""),
        ("在庫システムとの連携", True, "小林 渉", ""),
        ("打ち直し業務の廃止を社内に通達", False, "佐々木 恵美", ""),
        ("出荷計画の自動作成を全拠点で有効化", True, "小林 渉", ""),
        ("取引先マスタの整備（残り640社）", False, "田村 里奈", ""),
        ("入力規則の作成", True, "高橋 悠", ""),
        ("昨年12月の受注での予行演習", False, "川上 徹", "演習記録 出荷遅れ0件"),
        ("残業の週次集計を共有", False, "大野 真", ""),
        ("重複検知の初期設定", True, "小林 渉", ""),
        ("繁忙期の連絡体制を決める", True, "高橋 悠", ""),
        ("人員計画の確定", False, "大野 真", ""),
        ("繁忙期の週次確認", True, "高橋 悠", ""),
        ("繁忙期の振り返り", False, "佐々木 恵美", ""),
        ("展開手順書を両社で作る", True, "高橋 悠", ""),
        ("福岡拠点の責任者を任命", False, "佐々木 恵美", ""),
    ),
    people_customer=(
        ("佐々木 恵美", "取締役 物流本部長", "sponsor"),
        ("川上 徹", "営業部 部長", "decision_maker"),
        ("田村 里奈", "受注センター 主任", "champion"),
        ("大野 真", "人事部 課長", "collaborator"),
    ),
    people_us=(
        ("森本 圭", "執行役員", "manager"),
        ("高橋 悠", "カスタマーサクセス部", "csm"),
        ("小林 渉", "導入支援部", "engineer"),
    ),
)
