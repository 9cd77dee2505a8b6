"""The fields of meetings."""

from csdesk.fields import synonyms as s
from csdesk.fields.field import Field, FieldKind
from csdesk.fields.whose import whose
from csdesk.i18n import later_words

MEETINGS = (
    Field("uid", FieldKind.OWN_ID, later_words.tr("csdesk ID"), heading=later_words.tr("csdesk ID", "in a file")),
    Field(
        "external_id",
        FieldKind.ID,
        later_words.tr("Source ID"),
        heading=later_words.tr("Meeting ID"),
        synonyms="meetingid eventid activityid externalid recordid id 面談id 活動id 商談id レコードid レコード番号",
    ),
    *whose()[:3],
    Field(
        "on",
        FieldKind.DAY,
        later_words.tr("Date"),
        heading=later_words.tr("Meeting date"),
        synonyms="meetingdate date eventdate activitydate heldon day startdate 面談日 商談日 開催日 実施日 訪問日 "
        "会議日 面談日付 日付 活動日 開始日",
        column=True,
    ),
    Field(
        "starts",
        FieldKind.TEXT,
        later_words.tr("Time"),
        heading=later_words.tr("Start time"),
        synonyms="starttime time meetingtime 開始時刻 開始時間 時刻 時間 面談時刻",
        column=True,
    ),
    Field(
        "minutes",
        FieldKind.TEXT,
        later_words.tr("Minutes"),
        synonyms="minutes durationminutes duration length 所要時間 所要時間分 時間分 分数",
        column=True,
    ),
    Field(
        "kind",
        FieldKind.TEXT,
        later_words.tr("Kind", "of a meeting"),
        heading=later_words.tr("Meeting kind"),
        synonyms="meetingkind meetingtype kind type category activitytype 面談種別 面談の種類 種類 種別 会議種別 "
        "商談種別 区分",
    ),
    Field(
        "title",
        FieldKind.TEXT,
        later_words.tr("Title", "of a meeting"),
        heading=later_words.tr("Meeting title"),
        synonyms="meetingtitle title subject topic meetingname 件名 タイトル 会議名 面談名 商談名 表題 議題",
        column=True,
    ),
    Field(
        "place",
        FieldKind.TEXT,
        later_words.tr("Place"),
        synonyms="place location venue 場所 会場 開催場所",
        column=True,
    ),
    Field(
        "attendees",
        FieldKind.TEXT,
        later_words.tr("Attendees"),
        synonyms="attendees participants invitees people 出席者 参加者 同席者 面談者 先方出席者 先方参加者",
    ),
    Field(
        "notes",
        FieldKind.NOTES,
        later_words.tr("Notes"),
        heading=later_words.tr("Notes", "in a file"),
        synonyms=f"{s.NOTES} meetingnotes summary 議事録 議事メモ 内容 面談内容 商談内容 打ち合わせ内容",
    ),
)
