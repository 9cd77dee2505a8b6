"""The fields of readings, beside the measures, which are columns of their own."""

from csdesk.fields.field import Field, FieldKind
from csdesk.fields.whose import whose
from csdesk.i18n import later_words

WHOSE = whose(more_names="name organisations organizations companies accounts 名称")
"""What tells whose a row is, the surest first."""
READINGS = (
    *WHOSE,
    Field(
        "on",
        FieldKind.DAY,
        later_words.tr("Date"),
        synonyms="date day readingdate measuredon week weekof weekending weekstarting month period asof asofdate "
        "snapshotdate reportdate timestamp 日付 計測日 測定日 集計日 対象日 基準日 取得日 日 週 対象週 年月 "
        "対象月 月 期間",
    ),
    Field(
        "measure",
        FieldKind.TEXT,
        later_words.tr("Measure"),
        synonyms="measure metric metricname measurename kpi indicator event eventname 指標 指標名 メトリクス 項目 "
        "項目名 イベント イベント名",
    ),
    Field(
        "value",
        FieldKind.TEXT,
        later_words.tr("Value", "of a reading"),
        synonyms="value metricvalue readingvalue measurevalue 値 実績値 計測値 測定値 数値",
    ),
)
