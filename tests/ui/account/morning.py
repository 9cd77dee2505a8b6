"""A plan written on a morning, from an empty account to the PDF, by keys alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from csdesk.domain.plans import Side
from csdesk.entities import Goal, Outcome
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.nodes import NodeField
from csdesk.ui.panels.plan.outline import Outline
from tests.ui.account.keys import ALT, CONTROL, SHIFT, K, Keys


@dataclass(frozen=True)
class Measured:
    """An outcome with its numbers; readings are a date, a value and a source each."""

    title: str
    due: str
    metric: str
    unit: str
    baseline: str
    target: str
    readings: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Step:
    """A milestone; waits_for begins the titles of others."""

    title: str
    side: Side
    owner: str
    due: str
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class Story:
    """All that is typed."""

    title: str
    purpose: str
    by: str
    values: tuple[tuple[str, tuple[Measured, ...]], ...]
    goals: tuple[tuple[str, tuple[Step, ...]], ...]
    slips: tuple[str, str]
    note: str
    recipient: str


EN = Story(
    "From order to shipment in half a day",
    "Every order that comes in before noon leaves the warehouse the same day.",
    "Ken Nakamura",
    (
        (
            "Orders from every channel in one place",
            (
                Measured(
                    "Orders are no longer typed twice", "31 Mar", "Orders typed twice", "orders", "42", "5",
                    (("2 Oct", "38", "Warehouse list"), ("13 Nov", "11", "Warehouse list")),
                ),
                Measured(
                    "Shipping begins on the day of the order", "30 Apr", "Time to ship", "h", "31", "12",
                    (("9 Oct", "26", "Time sheet"), ("18 Nov", "18", "Time sheet")),
                ),
            ),
        ),
        (
            "Stock is right at every hour",
            (
                Measured(
                    "Nobody has to be told that it is sold out", "30 Jun", "Refusals", "%", "6.5", "1",
                    (("30 Oct", "5", "Call list"),),
                ),
            ),
        ),
    ),
    (
        (
            "Yokohama works from one list of orders",
            (
                Step("Hand over the master of customers", Side.CUSTOMER, "Ken Nakamura", "27 Nov"),
                Step("Load the master", Side.US, "Megumi Ishikawa", "4 Dec", ("Hand over",)),
                Step("Train the team in Yokohama", Side.US, "Megumi Ishikawa", "11 Dec", ("Load",)),
            ),
        ),
        (
            "Kobe and Nagoya have followed",
            (
                Step("Name the key users in Kobe and Nagoya", Side.CUSTOMER, "Yui Sato", "8 Jan"),
                Step("Train both teams", Side.US, "Megumi Ishikawa", "22 Jan", ("Name the", "Train the team")),
                Step("Close the old order sheet", Side.CUSTOMER, "Yui Sato", "5 Feb", ("Train both",)),
            ),
        ),
        (
            "The board sees the effect in its monthly numbers",
            (
                Step("Agree on the figures for the board", Side.US, "Megumi Ishikawa", "26 Feb"),
                Step("First report to the board", Side.CUSTOMER, "Ken Nakamura", "12 Mar", ("Agree on",)),
            ),
        ),
    ),
    ("Load the master", "15 Dec"),
    "Their export had two codes for one customer",
    "Ken Nakamura",
)  # fmt: skip

JA = Story(
    "受注から出荷まで半日",
    "昼までに入った注文は、その日のうちに倉庫を出る。",
    "中村 健",
    (
        (
            "全チャネルの受注が一か所に集まる",
            (
                Measured(
                    "同じ注文を二度入力しない", "2027/3/31", "二重入力", "件", "42", "5",
                    (("10/2", "38", "物流本部の集計表"), ("11/13", "11", "物流本部の集計表")),
                ),
                Measured(
                    "受注当日に出荷が始まる", "2027/4/30", "出荷までの時間", "時間", "31", "12",
                    (("10/9", "26", "作業日報"), ("11/18", "18", "作業日報")),
                ),
            ),
        ),
        (
            "在庫がいつでも正しい",
            (
                Measured(
                    "品切れのお断りをなくす", "2027/6/30", "お断り率", "%", "6.5", "1",
                    (("10/30", "5", "架電記録"),),
                ),
            ),
        ),
    ),
    (
        (
            "横浜が一つの受注一覧で動いている",
            (
                Step("取引先マスタの提供", Side.CUSTOMER, "中村 健", "11/27"),
                Step("マスタの取り込み", Side.US, "石川 恵", "12/4", ("取引先",)),
                Step("横浜チームの操作研修", Side.US, "石川 恵", "12/11", ("マスタの取",)),
            ),
        ),
        (
            "神戸と名古屋が続いている",
            (
                Step("神戸・名古屋の推進者を決める", Side.CUSTOMER, "佐藤 結衣", "1/8"),
                Step("両チームの操作研修", Side.US, "石川 恵", "1/22", ("神戸・名", "横浜チ")),
                Step("旧受注シートの廃止", Side.CUSTOMER, "佐藤 結衣", "2/5", ("両チーム",)),
            ),
        ),
        (
            "効果が経営会議の月次数字に出ている",
            (
                Step("経営会議に出す指標の合意", Side.US, "石川 恵", "2/26"),
                Step("経営会議への初回報告", Side.CUSTOMER, "中村 健", "3/12", ("経営会議に",)),
            ),
        ),
    ),
    ("マスタの取り込み", "12/15"),
    "先方の出力で一社に二つのコードがあった",
    "中村 健",
)  # fmt: skip


def written(page: AccountPage, keys: Keys, story: Story) -> Iterator[str]:
    """Write the plan; yield the name of each step when it is done."""
    for name, act in (
        ("begin", _begin),
        ("purpose", _purpose),
        ("values", _values),
        ("numbers", _numbers),
        ("milestones", _milestones),
        ("waits", _waits),
        ("slip", _slip),
        ("agree", _agree),
        ("leave", _leave),
    ):
        keys.begin(name)
        act(page, keys, story)
        yield name


def _begin(page: AccountPage, keys: Keys, story: Story) -> None:
    keys.press(K.Key_Tab, held=CONTROL)
    keys.tab_to(page.plan.empty.button)
    keys.press(K.Key_Space)
    keys.type(story.title)
    keys.press(K.Key_Return)


def _purpose(page: AccountPage, keys: Keys, story: Story) -> None:
    keys.press(K.Key_O, held=CONTROL | SHIFT)  # back to the head
    keys.tab_to(page.plan.head.facts["purpose"].field)
    keys.type(story.purpose)
    keys.press(K.Key_Tab)
    keys.type(story.by)
    keys.press(K.Key_Return)


def _values(page: AccountPage, keys: Keys, story: Story) -> None:
    """Write values and outcomes, one below the other."""
    outline = page.plan.outline
    keys.press(K.Key_O, held=CONTROL | SHIFT)
    assert keys.at is outline
    keys.press(K.Key_1, held=ALT)
    for value, (title, outcomes) in enumerate(story.values):
        if value:
            keys.press(K.Key_Left)
            keys.press(K.Key_Return, held=CONTROL)
        keys.type(title)
        for outcome, one in enumerate(outcomes):
            keys.press(K.Key_Return, held=CONTROL if outcome else CONTROL | SHIFT)
            keys.type(one.title)
            keys.press(K.Key_Tab)
            keys.type(one.due)
        keys.press(K.Key_Return)
        _to_title(keys, outline)


def _numbers(page: AccountPage, keys: Keys, story: Story) -> None:
    details, outline = page.plan.card.details, page.plan.outline
    facts, readings = details.forms[Outcome].facts, details.readings
    _to_row(keys, outline, story.values[0][0])
    keys.press(K.Key_I, held=CONTROL)
    for one in (one for _value, outcomes in story.values for one in outcomes):
        _to_row(keys, outline, one.title)
        for name in ("metric", "unit", "baseline", "target"):
            keys.tab_to(facts[name].field)
            keys.type(getattr(one, name))
        keys.press(K.Key_Return)
        for on, value, source in one.readings:
            for field, typed in ((readings.on, on), (readings.value, value), (readings.source, source)):
                keys.tab_to(field, back=field is readings.on and keys.at is readings.value)
                keys.type(typed)
            keys.press(K.Key_Return)
        keys.press(K.Key_O, held=CONTROL | SHIFT)


def _milestones(page: AccountPage, keys: Keys, story: Story) -> None:
    outline = page.plan.outline
    keys.press(K.Key_I, held=CONTROL)  # the details away
    keys.press(K.Key_T, held=CONTROL | SHIFT)  # the timeline too: an owner is typed in its column
    for place, (title, steps) in enumerate(story.goals):
        goals = [node for top in page.plan.model.rows() for node in top.walk() if node.kind is Goal]
        part = goals[place].part if place < len(goals) else None
        if part is not None:
            _to_row(keys, outline, part.title)
            keys.press(K.Key_Return)
        else:
            _to_row(keys, outline, story.goals[place - 1][0])
            keys.press(K.Key_Return, held=CONTROL)
        keys.type(title)
        for number, one in enumerate(steps):
            keys.press(K.Key_Return, held=CONTROL if number else CONTROL | SHIFT)
            keys.type(one.title)
            keys.press(K.Key_Tab)
            if one.side is Side.CUSTOMER:
                keys.press(K.Key_Down)
            keys.press(K.Key_Tab)
            keys.type(one.owner)
            keys.press(K.Key_Tab)
            keys.type(one.due)
        keys.press(K.Key_Return)
        _to_title(keys, outline)
    keys.press(K.Key_T, held=CONTROL | SHIFT)


def _waits(page: AccountPage, keys: Keys, story: Story) -> None:
    details, outline = page.plan.card.details, page.plan.outline
    keys.press(K.Key_I, held=CONTROL)
    for one in (one for _goal, steps in story.goals for one in steps if one.waits_for):
        _to_row(keys, outline, one.title)
        keys.tab_to(details.waits.field)
        for begun in one.waits_for:
            keys.type(begun)
            keys.press(K.Key_Down, K.Key_Return)
        keys.press(K.Key_O, held=CONTROL | SHIFT)
    keys.press(K.Key_I, held=CONTROL)


def _slip(page: AccountPage, keys: Keys, story: Story) -> None:
    """Put one off, by a working day more than was typed, and say that it is the customer's doing."""
    outline = page.plan.outline
    _to_row(keys, outline, story.slips[0])
    while outline.currentIndex().column() != NodeField.DUE.value:
        keys.press(K.Key_Right)
    keys.press(K.Key_Return)
    keys.type(story.slips[1])
    keys.press(K.Key_Return)
    keys.press(K.Key_Right, held=CONTROL)
    keys.press(K.Key_N)
    keys.type(story.note)
    keys.press(K.Key_Return)
    keys.press(K.Key_C)


def _agree(page: AccountPage, keys: Keys, story: Story) -> None:
    keys.press(K.Key_O, held=CONTROL | SHIFT)
    keys.tab_to(page.plan.head.status)
    keys.press(K.Key_Space)
    keys.press(K.Key_Down, K.Key_Down, K.Key_Return)


def _leave(page: AccountPage, keys: Keys, story: Story) -> None:
    keys.tab_to(page.plan.export.button)
    keys.press(K.Key_Return)
    keys.tab_to(page.plan.export.card.recipient, back=True)
    keys.type(story.recipient)


def _to_title(keys: Keys, outline: Outline) -> None:
    """Go back to the beginning of the row."""
    while outline.currentIndex().column() > 0:
        keys.press(K.Key_Left)


def _to_row(keys: Keys, outline: Outline, title: str) -> None:
    """Go to a row by the arrows alone."""
    assert keys.at is outline, keys.at
    index = outline.indexAt(outline.visualRect(outline.model().index(0, 0)).center())
    rows: list[str] = []
    while index.isValid():
        rows.append(str(index.data()))
        index = outline.indexBelow(index)
    here = str(outline.currentIndex().siblingAtColumn(0).data())
    assert title in rows, (title, rows)
    steps = rows.index(title) - rows.index(here)
    keys.press(*[K.Key_Down if steps > 0 else K.Key_Up] * abs(steps))
    assert str(outline.currentIndex().siblingAtColumn(0).data()) == title
