"""Plans to print: a believable one of four pages in both languages, an empty one, a crowded one, one of twelve."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from csdesk.documents import typesetting
from csdesk.documents.plan import (
    GoalPart,
    MilestonePart,
    MilestoneState,
    OutcomePart,
    Party,
    PersonPart,
    PlanDocument,
    PlanPurpose,
    ReadingPoint,
    WinPart,
)
from csdesk.domain.plans import Horizon, OutcomeState, PlanStatus, Progress, Side, Verdict, way
from tests.documents.sample_texts import EN, JA, Texts

TODAY = date(2026, 11, 20)
_DUES = (-140, -126, -119, -105, -95, -91, -70, -63, -51, -35, -21, -14, -7, 0, 7, 11, 14, 21, 49, 63, 70)


_SENTENCES = {
    "en": "Sentence {row} of copy {n}: the quick brown fox jumps over the lazy dog and finds that nothing there has "
    "changed since the last time.",
    "ja": "写し{n}の{row}番目の文です。出荷表をもとに、昼便の積み残しが月42件から11件へ減ったことを両社で確認した。",
}


def sample(language: str, n: int = 0) -> PlanDocument:
    """Return a plan of four pages; every text that a user types changes with n."""
    texts = JA if language == "ja" else EN
    goals = _goals(texts, n)
    done = sum(part.state is MilestoneState.DONE for goal in goals for part in goal.milestones)
    return PlanDocument(
        language=language,
        title=texts.title,
        status=PlanStatus.ACTIVE,
        on=TODAY,
        accent="#3B4BA3",
        supplier=Party(*texts.supplier),
        customer=Party(*texts.customer),
        purpose=PlanPurpose(f"{texts.purpose} {n}" if n else texts.purpose, texts.sponsor, date(2026, 7, 3)),
        headline=texts.headline,
        begin=date(2026, 7, 1),
        end=date(2027, 1, 31),
        activity=Progress(done, sum(len(goal.milestones) for goal in goals)),
        outcomes=tuple(_outcome(texts, index, n) for index in range(4)),
        goals=goals,
        people_customer=tuple(PersonPart(*person) for person in texts.people_customer),
        people_us=tuple(PersonPart(*person) for person in texts.people_us),
    )


def with_wins(plan: PlanDocument, count: int, said: str = "Small win") -> PlanDocument:
    """Return a plan with so many small wins, one every ten days, the last yesterday."""
    days = [TODAY - timedelta(days=1 + 10 * at) for at in range(count)]
    return replace(plan, wins=tuple(WinPart(f"{said} {at}!", day, f"w{at}") for at, day in enumerate(days)))


def empty(language: str) -> PlanDocument:
    """Return a plan that holds nothing but its name."""
    bare = sample(language)
    return replace(
        bare,
        purpose=None,
        headline="",
        begin=None,
        end=None,
        status=PlanStatus.DRAFT,
        accent="",
        activity=Progress(0, 0),
        outcomes=(),
        goals=(),
        people_customer=(),
        people_us=(),
    )


def crowded(language: str, milestones: int = 60) -> PlanDocument:
    """Return a plan of eight outcomes and so many milestones, with long texts and a yellow brand."""
    plan = sample(language)
    titles = [part.title for goal in plan.goals for part in goal.milestones]
    parts = tuple(
        MilestonePart(
            title=f"{titles[at % len(titles)]} {at} " + titles[(at * 7) % len(titles)] * (at % 3),
            side=Side.US if at % 2 else Side.CUSTOMER,
            owner=plan.people_us[at % len(plan.people_us)].name * (1 + at % 2),
            due=TODAY + timedelta(days=at * 4 - 130),
            done_on=None,
            state=MilestoneState.LATE if at * 4 < 130 else MilestoneState.OPEN,
            key=at % 5 == 0,
            evidence="",
        )
        for at in range(milestones)
    )
    half = milestones // 2
    goals = tuple(
        replace(goal, milestones=own) for goal, own in zip(plan.goals, (parts[:half], parts[half:], ()), strict=True)
    )
    purpose = replace(plan.purpose, words=(plan.purpose.words + " ") * 3) if plan.purpose else None
    outcomes = tuple(replace(part, title=part.title * (1 + at % 2)) for at, part in enumerate(plan.outcomes * 2))
    progress = Progress(0, milestones)
    return replace(
        plan,
        accent="#FFD400",
        activity=progress,
        goals=goals,
        outcomes=outcomes,
        purpose=purpose,
        headline=plan.headline * 3,
    )


def twelve_pages(language: str, n: int = 0) -> PlanDocument:
    """Return a plan of eight outcomes and sixty milestones, well documented; texts change with n as the sample's do."""
    plan = sample(language, n)
    proof = " ".join(part.evidence for part in plan.outcomes if part.evidence)
    outcomes = tuple(
        replace(part, words=part.words * 2, evidence=f"{proof} {at}") for at, part in enumerate(plan.outcomes * 2)
    )
    every = [part for goal in plan.goals for part in goal.milestones]
    parts = tuple(
        replace(
            every[at % len(every)],
            evidence=f"{proof * (1 + (language == 'ja') + at % 2)} {at}",
            due=TODAY + timedelta(days=at * 4 - 130),
        )
        for at in range(60)
    )
    shares = (parts[:25], parts[25:50], parts[50:])
    goals = tuple(replace(goal, milestones=own) for goal, own in zip(plan.goals, shares, strict=True))
    return replace(plan, outcomes=outcomes, goals=goals, activity=Progress(20, len(parts)))


def plain(n: int, pages: int, language: str = "en") -> bytes:
    """Return a plain PDF of so many full pages whose text changes with n, made by the same compiler."""
    page = "\n\n".join(" ".join(_SENTENCES[language].format(row=row, n=n) for _ in range(3)) for row in range(9))
    font = f'#set text(font: "BIZ UDPGothic", size: 9.2pt, lang: "{language}")\n'
    style = f'#set page(paper: "a4")\n{font}#set document(title: "Plain")\n'
    body = "\n#pagebreak()\n".join(f"= Page {at} of copy {n}\n{page}" for at in range(pages))
    return typesetting.compiled({"main.typ": (style + body).encode()})


def _outcome(texts: Texts, index: int, n: int) -> OutcomePart:
    outcome = texts.outcomes[index]
    baseline, target = Decimal(outcome.baseline), Decimal(outcome.target)
    count = len(outcome.readings)
    readings = tuple(
        ReadingPoint(TODAY - timedelta(days=30 * (count - at) - 20), Decimal(value))
        for at, value in enumerate(outcome.readings)
    )
    return OutcomePart(
        title=f"{outcome.title} {n}" if n else outcome.title,
        words=outcome.words,
        who=outcome.who,
        value=outcome.value,
        unit=outcome.unit,
        baseline=baseline,
        baseline_on=date(2026, 6, 30),
        target=target,
        due=date(2027, 1, 15),
        readings=readings,
        share=way(baseline, target, readings[-1].value if readings else None),
        state=(OutcomeState.ON_TRACK, OutcomeState.ON_TRACK, OutcomeState.BEHIND, OutcomeState.NO_DATA)[index],
        unexpected=index == 3,
        confirmed_by=texts.sponsor if index == 0 else "",
        confirmed_on=date(2026, 11, 13) if index == 0 else None,
        evidence=outcome.evidence,
        said_on=date(2026, 6, 12) if index == 0 else None,
        claimed_on=date(2026, 11, 10) if index == 1 else None,
    )


def _goals(texts: Texts, n: int) -> tuple[GoalPart, ...]:
    parts = [_milestone(texts, index, n) for index in range(len(_DUES))]
    verdicts = (Verdict.REACHED, Verdict.OPEN, Verdict.OPEN)
    slices = (parts[:9], parts[9:19], parts[19:])
    reviews = (date(2026, 10, 2), date(2027, 1, 15), date(2027, 4, 16))
    made = zip((Horizon.M3, Horizon.M6, Horizon.OWN), texts.goals, reviews, verdicts, slices, strict=True)
    return tuple(GoalPart(horizon, title, on, verdict, tuple(own)) for horizon, title, on, verdict, own in made)


def _milestone(texts: Texts, index: int, n: int) -> MilestonePart:
    due, late = TODAY + timedelta(days=_DUES[index]), index == 10
    done = due <= TODAY and not late
    state = MilestoneState.DONE if done else MilestoneState.LATE if late else MilestoneState.OPEN
    title, ours, owner, evidence = texts.milestones[index]
    side = Side.US if ours else Side.CUSTOMER
    name = f"{title} {n}" if n else title
    return MilestonePart(name, side, owner, due, due if done else None, state, index % 3 == 0, evidence)
