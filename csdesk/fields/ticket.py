"""The fields of support tickets, of which only counts are kept."""

from csdesk.domain.tickets import TicketPriority, TicketState
from csdesk.fields.field import Field, FieldKind
from csdesk.fields.reading import WHOSE
from csdesk.i18n import later_words

TICKETS = (
    Field(
        "external_id",
        FieldKind.ID,
        later_words.tr("Source ID"),
        heading=later_words.tr("Ticket ID"),
        synonyms="ticketid ticketnumber ticketno ticket id caseid casenumber requestid issuekey key number "
        "チケットid チケット番号 問い合わせid 問い合わせ番号 受付番号 案件番号 番号 no",
    ),
    *WHOSE,
    Field(
        "email",
        FieldKind.EMAIL,
        later_words.tr("E-mail"),
        synonyms="requesteremail requester requesteremailaddress email contactemail customeremail submitteremail "
        "reporteremail from 依頼者メール 依頼者のメールアドレス 問い合わせ者メール メールアドレス メール 送信者 依頼者",
    ),
    Field(
        "created",
        FieldKind.DAY,
        later_words.tr("Created on"),
        synonyms="createdat created createdtime createddate creationdate openedat opened openeddate requestedat "
        "submittedat date 作成日時 作成日 受付日時 受付日 登録日時 登録日 起票日 問い合わせ日時 問い合わせ日 発生日",
    ),
    Field(
        "solved",
        FieldKind.DAY,
        later_words.tr("Solved on"),
        synonyms="solvedat solved solveddate resolvedat resolved resolvedtime resolutiondate resolveddate closedat "
        "closedtime closed closeddate completedat 解決日時 解決日 完了日時 完了日 クローズ日時 クローズ日 "
        "対応完了日 終了日",
    ),
    Field(
        "ticket_state",
        FieldKind.CHOICE,
        later_words.tr("Ticket status"),
        synonyms="status ticketstatus state ステータス 状態 状況 対応状況",
        choices=TicketState,
    ),
    Field(
        "ticket_priority",
        FieldKind.CHOICE,
        later_words.tr("Priority"),
        synonyms="priority ticketpriority severity urgency 優先度 緊急度 重要度",
        choices=TicketPriority,
    ),
)
