"""Take each guard away and see its test fail: python tests/mutants.py [word].

A test that has never failed proves nothing; this is the list of those seen to. The code is broken in a copy.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

_KEYS = "ui/account/test_plan_by_keyboard.py"
MUTANTS = [
    # place, what is there, what is put in its place, the tests that must fail
    ("store/journal.py", " COLLATE BINARY", "", "store/test_journal.py"),
    ("store/journal.py", "        _refuse_the_irreversible(metadata)\n", "", "store/test_journal.py"),
    ("store/journal.py", "f\"WHEN {' OR '.join(map(_changed, event.columns))}\"", '""', "store/test_journal.py"),
    ("store/journal.py", "key=itemgetter(0))", "key=itemgetter(0), reverse=True)", "store/test_history.py"),
    ("store/journal.py", "key.ondelete is None", "False", "store/test_journal.py"),
    ("store/journal.py", "WHERE seq > ? AND", "WHERE ? < 1 AND", "services/test_trash.py"),
    ("store/engine.py", "recursive_triggers=ON", "recursive_triggers=OFF", "store/test_journal.py"),
    ("store/engine.py", '"create_savepoint"', '"control_fully"', "store/test_database.py"),
    ("store/engine.py", '"create_savepoint"', '"rollback_only"', "store/test_database.py"),
    ("store/engine.py", "    if connection.in_transaction():", "    if False:", "store/test_database.py"),
    ("store/engine.py", '= "BEGIN IMMEDIATE"', '= "BEGIN"', "store/test_database.py"),
    ("store/engine.py", "        connection.connection.rollback()", "        pass", "store/test_database.py"),
    ("store/engine.py", "        raise BusyError", "        return\n        raise BusyError", "store/test_database.py"),
    (
        "store/engine.py",
        "        raise UnwrittenError",
        "        return\n        raise UnwrittenError",
        "store/test_database.py",
    ),
    ("store/engine.py", "            telling(_file(connection)),\n", "", "store/test_soundness.py"),
    ("store/engine.py", "with telling(path), engine", "with engine", "store/test_soundness.py"),
    ("store/engine.py", "unreadable or kind", "kind", "store/test_soundness.py"),
    ("store/engine.py", "SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB", "SQLITE_CORRUPT,", "store/test_soundness.py"),
    ("store/migrate.py", "        with telling(path):", "        if True:", "store/test_soundness.py"),
    ("store/migrate.py", "except UnicodeDecodeError", "except ZeroDivisionError", "store/test_soundness.py"),
    (
        "store/migrate.py",
        "(ForeignFileError if foreign else DamagedFileError)",
        "ForeignFileError",
        "store/test_soundness.py",
    ),
    ("services/milestones.py", "            if path:", "            if False:", "services/test_milestones.py"),
    ("services/milestones.py", "not self.done and self.due_from", "self.due_from", "services/test_milestones.py"),
    ("ui/panels/plan/rescheduling.py", "len(shifts) > 1 or", "False or", "ui/account/test_rescheduling.py"),
    ("ui/panels/plan/rescheduling.py", "not draft and any", "any", "ui/account/test_rescheduling.py"),
    (
        "ui/panels/plan/drag.py",
        "wanted = days.on_or_after(due + by)",
        "wanted = due + by",
        "ui/account/test_dragging.py",
    ),
    (
        "ui/panels/plan/beside.py",
        "QShortcut(QKeySequence(keys), button, button.click)",
        "button.setShortcut(keys)",
        _KEYS,
    ),
    ("ui/panels/plan/waits.py", "QTimer.singleShot(0, self.field, self.field.clear)", "self.field.clear()", _KEYS),
    ("ui/widgets/parts.py", "            self.click()", "            super().keyPressEvent(event)", _KEYS),
    ("workplace.py", "if changes.touch(Account, Colleague, HealthSnapshot):", "if True:", "app/test_window.py"),
    ("app.py", ".get(chosen.theme, followed)", ".get('', followed)", "app/test_window.py"),
    ("app.py", "QObject.disconnect(following)", "pass", "app/test_window.py"),
    ("app.py", "isinstance(error, CsdeskError) and opened", "False", "app/test_damage.py"),
    ("store/engine.py", "    if isinstance(error, CsdeskError):", "    if False:", "store/test_types.py"),
    ("store/engine.py", "isolation_level=None", 'isolation_level=""', "store/test_migrate.py"),
    ("store/engine.py", ' if _beside(path, "-wal") else "ro&immutable=1"', "", "store/test_migrate.py"),
    ("store/engine.py", '"rw" if _beside(path, "-journal") else ', "", "store/test_migrate.py"),
    ("store/engine.py", '    event.listen(engine, "begin", _begin)\n', "", "store/test_database.py"),
    ("store/database.py", '"PRAGMA query_only=ON"', '"SELECT 1"', "store/test_database.py"),
    ("store/database.py", "reversal.check(self._connection, step)", "pass", "store/test_undo.py"),
    ("store/database.py", "if beyond and not force:", "if False:", "store/test_undo.py"),
    ("store/database.py", 'ask("PRAGMA integrity_check")', "()", "store/test_soundness.py"),
    ("store/database.py", 'ask("PRAGMA foreign_key_check")', "()", "store/test_soundness.py"),
    ("store/database.py", "except DamagedFileError", "except ZeroDivisionError", "store/test_soundness.py"),
    ("store/reversal.py", "except sqlite3.IntegrityError", "except ZeroDivisionError", "store/test_undo.py"),
    ("store/reversal.py", "(found is None) != (expected is None)", "False", "store/test_undo.py"),
    ("store/reversal.py", "                check(connection, alone)\n", "", "services/test_trash.py"),
    ("store/reversal.py", "for entry in reversed(entries):", "for entry in entries:", "services/test_trash.py"),
    ("store/step.py", "in reversed(self.entries)", "in self.entries", "store/test_history.py"),
    ("store/step.py", "entries[-1:] = [both] if both else", "entries[-1:] =", "store/test_undo.py"),
    ("store/step.py", "bool(self.merge) and ", "", "store/test_undo.py"),
    ("store/migrate.py", "foreign_keys=False", "foreign_keys=True", "store/test_migrate.py"),
    ("store/migrate.py", "            _compare(before, counts(raw(connection)))\n", "", "store/test_migrate.py"),
    ("store/migrate.py", '"PRAGMA foreign_key_check").all()', '"SELECT 1 WHERE 0").all()', "store/test_migrate.py"),
    ("store/migrate.py", "if found not in revisions:", "if False:", "store/test_migrate.py"),
    ("store/migrate.py", "== sqlite3.SQLITE_BUSY", "is None", "store/test_soundness.py"),
    ("store/migrate.py", "_create(beside, revision)", "_create(path, revision)", "store/test_migrate.py"),
    ("store/migrate.py", "except (OSError, ", "except (", "store/test_migrate.py"),
    ("store/backup.py", "if not sound(copy) or counts(copy) != expected:", "if False:", "store/test_migrate.py"),
    ("store/memory.py", "ensure_ascii=False", "ensure_ascii=True", "services/test_trash.py"),
    ("entities/base.py", ", sqlite_autoincrement=True", "", "services/test_trash.py"),
    ("entities/types.py", "            text.encode()\n", "            pass\n", "store/test_types.py"),
    ("entities/types.py", '    if "\\0" in text:', "    if False:", "store/test_types.py"),
    ("entities/types.py", "_whole(name): _whole(text) for", "name: text for", "store/test_types.py"),
    ("entities/types.py", "found or self.other", "found", "store/test_types.py"),
    ("entities/types.py", " if name in known]", "]", "store/test_types.py"),
    ("entities/types.py", "value.astimezone(UTC)", "value", "store/test_types.py"),
    ("entities/types.py", 'format(value, "f")', "str(value.normalize())", "store/test_types.py"),
    ("services/accounts.py", "if some is not None and len(some) > _MANY:", "if False:", "services/test_accounts.py"),
    ("services/accounts.py", "and len(given) < _TOO_LONG_FOR_AN_ID", "", "services/test_accounts.py"),
    ("services/accounts.py", "[by_ref, ", "[", "services/test_accounts.py"),
    ("services/accounts.py", "refs.id.desc()", "refs.id", "services/test_accounts.py"),
    ("services/accounts.py", "gone=row.status in GONE", "gone=False", "services/test_accounts.py"),
    (
        "services/contracts.py",
        "    if start is not None and day < start:",
        "    if False:",
        "services/test_accounts.py",
    ),
    ("services/contracts.py", "    if end is not None and day >= end:", "    if False:", "services/test_accounts.py"),
    ("services/contracts.py", "<= day < (line.until", "<= day <= (line.until", "services/test_contracts.py"),
    (
        "ui/panels/contracts/columns.py",
        "if self.line and not self.first else 0",
        "if self.line else 0",
        "ui/account/test_contracts.py",
    ),
    ("ui/panels/contracts/columns.py", "row.first or column not in _OWN:", "True:", "ui/account/test_contracts.py"),
    (
        "ui/panels/contracts/panel.py",
        "since = self.today if running else None",
        "since = None",
        "ui/account/test_contracts.py",
    ),
    ("ui/panels/contracts/panel.py", "self.today if running else None", "self.today", "ui/account/test_contracts.py"),
    ("ui/panels/contracts/panel.py", "if here.first or here.line is None:", "if True:", "ui/account/test_contracts.py"),
    (
        "ui/panels/plan/outline.py",
        "Key_D if control:",
        "Key_D if False:",
        "ui/account/test_outline.py",
    ),
    ("ui/panels/plan/delegate.py", "if editor.currentIndex() >= 0:", "if True:", "ui/account/test_outline.py"),
    ("ui/widgets/rows_editors.py", "if editor.currentIndex() >= 0:", "if True:", "ui/widgets/test_rows_table.py"),
    ("documents/compose.py", "evidence=milestone.evidence", "evidence=milestone.notes", "documents/test_internal.py"),
    ("documents/handing.py", "    if handed.leaving.named:", "    if False:", "app/commands/test_plan_pdf.py"),
    ("documents/keeping.py", "    if field.name in values:", "    if True:", "documents/test_keeping.py"),
    ("documents/markdown.py", "_LEADING.sub(_held, flowing)", "flowing", "documents/test_markdown.py"),
    ("documents/news.py", "_untold(earlier)", "False", "documents/test_difference.py"),
    ("services/plan_versions.py", ", by_user=False)", ")", "services/test_plan_versions.py"),
    ("ui/panels/plan/preview.py", "if sheet.plan_id != self._plan_id:", "if False:", "ui/account/test_preview.py"),
    ("ui/panels/plan/typesetter.py", "document=self._waiting.document", "document=None", "ui/account/test_preview.py"),
    ("ui/panels/plan/typesetter.py", "replace(order, document=self._document)", "order", "ui/account/test_preview.py"),
    ("documents/outcome_data.py", "target <= min(values) and left", "left", "documents/test_strain.py"),
    ("documents/compose.py", "one.goal, not one.milestones", "one.goal, not milestones", "documents/test_compose.py"),
    (
        "documents/labels.py",
        "undecided=all(goal.undecided for goal in document.goals)",
        "undecided=True",
        "documents/test_compose.py",
    ),
    (
        "documents/labels.py",
        "if status in (PlanStatus.DRAFT, PlanStatus.OTHER):",
        "if status is not PlanStatus.AGREED:",
        "documents/test_compose.py",
    ),
    ("services/contacts.py", "one.left_on is not None, ", "", "services/test_contacts.py"),
    (
        "services/colleagues.py",
        "        other.is_me = False\n",
        "        pass\n",
        "services/test_colleagues.py",
    ),
    ("services/contacts.py", "    if boss not in rows:", "    if False:", "services/test_contacts.py"),
    (
        "services/groups.py",
        "                refuse_circle(session, account_id, parent_id)\n",
        "",
        "services/test_groups.py",
    ),
    ("services/accounts.py", 'values.get("parent_id") is not None', "False", "services/test_groups.py"),
    ("services/importing/matching.py", "        outcome.refuse(", "        (", "services/test_importing_people.py"),
    ("services/importing/circles.py", "above[link.child] = known", "_ = known", "services/test_importing_people.py"),
    ("services/importing/known.py", "known.parents.update(", "list(", "services/test_importing_people.py"),
    ("ui/pages/account/page.py", "        read_through(self)\n", "", "ui/account/test_page.py"),
    ("ui/widgets/rows_table.py", "            self.setTabKeyNavigation(False)\n", "", "ui/widgets/test_rows_table.py"),
    ("ui/pages/portfolio/facts.py", "kept(self._holds.get(title), ", "kept(None, ", "ui/pages/test_portfolio_sheet.py"),
    (
        "services/groups.py",
        "tree = tree.union(select(Account.id)",
        "tree = tree.union_all(select(Account.id)",
        "services/test_groups.py",
    ),
    ("services/groups.py", "not row.gone and ", "", "services/test_groups.py"),
    ("domain/trees.py", "while at not in way:", "while at != child:", "domain/test_trees.py"),
    ("domain/ramps.py", "before.until <= step.since", "before.until < step.since", "domain/test_ramps.py"),
    (
        "domain/ramps.py",
        "(before.product, before.currency) ==",
        "(before.product, step.currency) ==",
        "domain/test_ramps.py",
    ),
    ("services/handovers.py", 'if "account_id" in one.columns', "if False", "services/test_handovers.py"),
    ("services/handovers.py", 'key.ondelete == "CASCADE" and', "False and", "services/test_handovers.py"),
    ("ui/widgets/rows_table.py", "or self._has_letter(letter)", "", "ui/account/test_people.py"),
    ("services/trends.py", "now - before", "before - now", "services/test_accounts.py"),
    ("services/health.py", "7 - first.isoweekday()", "6 - first.weekday() or 7", "services/test_health.py"),
    ("services/plans.py", "milestone.side is Side.US", "True", "services/test_plans.py"),
    ("services/plans.py", "if len(found) == 1 else None", "if found else None", "services/test_plans.py"),
    ("services/plans.py", "taken if len(set(taken)) == len(taken) else ", "", "services/test_plans.py"),
    ("services/plans.py", " if len(set(taken)) == len(taken) else range(len(taken))", "", "services/test_plans.py"),
    ("services/plans.py", "if one.id == below), len(others))", "if False), len(others))", "services/test_plans.py"),
    (
        "services/plans.py",
        "OutcomeReading.outcome_id == outcome_id, OutcomeReading.on",
        "OutcomeReading.on",
        "services/test_plans.py",
    ),
    ("services/importing/matching.py", "last not in (None, new, old)", "False", "services/test_importing_matching.py"),
    (
        "services/importing/matching.py",
        "bool(new) if last is None else last == old",
        "True",
        "services/test_importing_matching.py",
    ),
    (
        "services/importing/matching.py",
        "owner is Owner.BLANKS and not old",
        "True",
        "services/test_importing_matching.py",
    ),
    (
        "services/importing/matching.py",
        "if first != self._record.row and not",
        "if False and not",
        "services/test_importing_matching.py",
    ),
    ("services/importing/matching.py", "if len(found) > 1:", "if False:", "services/test_importing_matching.py"),
    ("services/importing/matching.py", '(("name",), LINE)', "(LINE,)", "services/test_importing_matching.py"),
    ("services/importing/matching.py", '(("name",), LINE)', '(("name",),)', "services/test_importing_contracts.py"),
    ("services/importing/matching.py", ' if by != "uid" else {}', "", "services/test_exports.py"),
    ("services/importing/matching.py", ' and by != "uid"', "", "services/test_exports.py"),
    ("services/importing/matching.py", "in seen.lines - {", "in {", "services/test_exports.py"),
    (
        "services/imports.py",
        "does_the_same(preview)",
        "does_the_same(preview) and False",
        "services/test_importing_moved.py",
    ),
    (
        "services/imports.py",
        "stamp(self._database.path) != preview.stamp",
        "stamp is None",
        "services/test_importing_moved.py",
    ),
    ("services/importing/matching.py", "answer is not Answer.NEW", "True", "services/test_importing_sources.py"),
    ("services/importing/known.py", "not known.is_merged(one) and ", "", "services/test_duplicates.py"),
    ("services/merging.py", "~_taken(column, key, survivor)", "column == other", "services/test_duplicates.py"),
    (
        "services/merging.py",
        "            _uncycle(session",
        "            (lambda *_: 0)(session",
        "services/test_duplicates.py",
    ),
    ("services/watching.py", "self.watched.automatic and not preview.rejected", "True", "services/test_watching.py"),
    ("services/importing/own.py", 'coalesce(o."end" > r.start, 1)', "0", "services/test_exports.py"),
    ("services/importing/own.py", " and uid not in self.taken else", " else", "services/test_exports.py"),
    ("services/importing/own.py", ').replace("\\r", "\\n").strip()', ")", "services/test_exports.py"),
    ("services/importing/records.py", "not how.own and ", "", "services/test_exports.py"),
    ("services/importing/writing.py", "one.line_uid or ", "", "services/test_exports.py"),
    ("services/importing/writing.py", "one.brought_uid or ", "", "services/test_exports.py"),
    ("services/importing/writing.py", " if one.line_of is None]", "]", "services/test_exports.py"),
    ("exchange/replacing.py", "        _refuse_read_only(place)\n", "", "documents/test_writing.py"),
    ("exchange/replacing.py", "        os.fsync(file.fileno())\n", "", "documents/test_writing.py"),
    ("exchange/sheets.py", "<= _DIGITS_KEPT", "<= 99", "exchange/test_sheets.py"),
    ("exchange/sheets.py", "and cell >= _FIRST_SURE_DAY", "", "exchange/test_sheets.py"),
    ("exchange/sheets.py", """r"'*[=""", 'r"[=', "exchange/test_sheets.py"),
    ("exchange/delimited.py", "any(is_own(cells) for _, cells in taken[:1])", "False", "exchange/test_sheets.py"),
    ("exchange/tables.py", "UNKEEPABLE if is_own(heads) else ", "", "exchange/test_sheets.py"),
    ("services/importing/matching.py", "key not in records.keys and ", "", "services/test_importing_matching.py"),
    (
        "services/importing/matching.py",
        "            break  # a row with",
        "            pass  # a row with",
        "services/test_importing_people.py",
    ),
    (
        "services/importing/matching.py",
        "            return replace(verdict, row=self._record.row)\n",
        "            pass\n",
        "services/test_importing_matching.py",
    ),
    ("services/importing/known.py", "        _name_parents(known)\n", "", "services/test_importing_people.py"),
    (
        "services/importing/known.py",
        'company_domain(values.get("domain", ""))',
        'values.get("domain", "")',
        "services/test_importing_matching.py",
    ),
    (
        "services/importing/mappings.py",
        "CUSTOM + custom_title(column) if name ==",
        "name if name ==",
        "services/test_importing_matching.py",
    ),
    (
        "services/importing/fields.py",
        "if stated and found != stated:",
        "if False:",
        "services/test_importing_contracts.py",
    ),
    (
        "services/importing/records.py",
        "abs(Decimal(yearly) / 12 - monthly) <= 1",
        "True",
        "services/test_importing_contracts.py",
    ),
    ("services/importing/records.py", "_FAMILY_FIRST.search(", "bool(", "services/test_importing_people.py"),
    ("services/importing/parents.py", "(unknown or itself)", "itself", "services/test_importing_people.py"),
    ("ui/bus.py", "append(self._on_committed)", "append(self.changed.emit)", "ui/test_page.py"),
    ("ui/undo.py", "        if step.by_user:", "        if True:", "app/test_window.py"),
    ("ui/undo.py", "        except CsdeskError", "        except ZeroDivisionError", "app/test_window.py"),
    ("ui/undo.py", "        self.step = self.step.then(other.step)\n", "", "app/test_window.py"),
    ("ui/page.py", "        if self.isVisible():\n", "        if True:\n", "ui/pages/test_portfolio.py"),
    (
        "ui/page.py",
        "            self._pending |= changes\n",
        "            self._pending = changes\n",
        "ui/test_page.py",
    ),
    ("ui/rows_model.py", "        self.changePersistentIndexList(indexes, moved)\n", "", "ui/test_rows_model.py"),
    ("ui/rows_model.py", "staying.union(self._matching())", "set(self._matching())", "ui/test_rows_model.py"),
    ("ui/rows_model.py", 'normalize("NFKC", text)', "text", "ui/test_rows_model.py"),
    ("ui/rows_model.py", "if self._rows.get(row_id) != row}", "}", "ui/test_rows_model.py"),
    ("ui/widgets/rows_table.py", "        self.setItemDelegate(self._editors)\n", "", "ui/widgets/test_rows_table.py"),
    (
        "ui/widgets/rows_table.py",
        "        self.executeDelayedItemsLayout()",
        "        pass",
        "ui/widgets/test_rows_table.py",
    ),
    (
        "ui/widgets/rows_table.py",
        "return next((cell for",
        "return found or next((cell for",
        "ui/widgets/test_rows_table.py",
    ),
    ("ui/page.py", "        except Exception:", "        except ZeroDivisionError:", "ui/test_page.py"),
    ("workplace.py", "        self.portfolio.catch_up()", "        pass", "app/test_damage.py"),
    ("workplace.py", 'if place in ("renewals", "import", "settings")', "if place", "app/test_left.py"),
    (
        "workplace.py",
        "settings.save(settings.load().but(**changes))",
        "settings.save(self.settings)",
        "app/test_left.py",
    ),
    ("app.py", "window.come_back(settings.left().geometry)", "pass", "app/test_left.py"),
    ("app.py", "opened[0].come_back(left.place)", "pass", "app/test_left.py"),
    ("app.py", "opened[0].portfolio.come_back(left.columns, left.view)", "pass", "app/test_left.py"),
    ("ui/tasks.py", "        if self._stop.is_set():", "        if False:", "ui/test_tasks.py"),
    ("ui/tasks.py", "        except CsdeskError", "        except ZeroDivisionError", "ui/test_tasks.py"),
    ("ui/tasks.py", "            task.cancel()\n", "            pass\n", "ui/test_tasks.py"),
    ("ui/tasks.py", "> _SECONDS_BETWEEN_REPORTS", "> 0", "ui/test_tasks.py"),
    ("i18n.py", "0 if n in (-1, 1) else ", "", "repository/test_words.py"),
    (
        "services/accounts.py",
        'self._words.tr("Assign account")',
        'self._words.tr("Assign an " "account")',
        "repository/test_words.py",
    ),
    ("ui/grouped_model.py", "for key in (*known, None)", "for key in (None, *known)", "ui/test_grouped_model.py"),
    ("ui/grouped_model.py", "group_id in self._folded", "False", "ui/test_grouped_model.py"),
    ("ui/grouped_model.py", "{**self._groups, **fresh}", "fresh", "ui/test_grouped_model.py"),
    ("ui/widgets/sheet_table.py", "[row for row in rows if self._rows_model.is_row(row)]", "rows", "ui/pages"),
    ("ui/pages/portfolio/views.py", "self._left.get(key) or ", "", "ui/pages/test_portfolio_views.py"),
    ("services/saved_views.py", " if not row.hidden", "", "services/test_saved_views.py"),
    ("domain/views.py", ' or kept.get("format") != FORMAT', "", "domain/test_views.py"),
    ("cli.py", "if preview.rejected else 0", "if False else 0", "app/commands/test_import.py"),
    ("services/imports.py", "held.setdefault(name, column) != column", "False", "app/commands/test_import.py"),
    ("services/imports.py", 'name not in ("", "custom")', "name", "app/commands/test_import.py"),
    ("cli.py", "if dry_run else", "if False else", "app/commands/test_import.py"),
    ("cli.py", "        except CsdeskError", "        except ZeroDivisionError", "app/commands/test_plan_pdf.py"),
    ("settings.py", 'os.environ.get("CSDESK_FILE")', "None", "app/commands/test_file.py"),
    ("domain/renewals.py", "end <= today", "end < today", "domain/test_renewals.py"),
    ("domain/renewals.py", "notice < today", "notice <= today", "domain/test_renewals.py"),
    ("domain/renewals.py", "preparation <= today", "preparation < today", "domain/test_renewals.py"),
    ("domain/renewals.py", "decision = notice or end", "decision = end or notice", "domain/test_renewals.py"),
    ("domain/renewals.py", "or others_run", "", "domain/test_renewals.py"),
    ("domain/months.py", "(_to_the_last, months), ", "", "domain/test_next_contract.py"),
    ("domain/months.py", ", (_to_the_day_before, months + 1)", "", "domain/test_next_contract.py"),
    ("domain/next_contract.py", ".times(begun, 2)", ".times(end, 1)", "domain/test_next_contract.py"),
    ("domain/next_contract.py", "last.end - timedelta(days=1)", "last.end", "domain/test_next_contract.py"),
    ("domain/next_contract.py", " if _counts(one, _last_day(last, today))", "", "domain/test_next_contract.py"),
    ("domain/forecast.py", "amount.denominator)", "1)", "domain/test_forecast.py"),
    ("services/renewals.py", "        raise AlreadyRenewedError", "        pass", "services/test_renewals.py"),
    ("services/renewals.py", "draft.end <= draft.start", "draft.end < draft.start", "services/test_renewals.py"),
    ("services/renewals.py", "its.status.not_in(GONE)", "True", "services/test_renewals.py"),
    ("services/renewals.py", "or_(Contract.outcome.is_(None), ", "or_(", "services/test_renewals.py"),
    ("services/tiers.py", ", cadence=DEFAULT.get(tier)", "", "services/test_renewals.py"),
    ("ui/pages/renewals/lines.py", "        if not fresh:\n            self.tidy()", "", "ui/pages/test_renewals.py"),
    ("ui/pages/renewals/lines.py", " if row.open)", ")", "ui/pages/test_renewals.py"),
    ("ui/panels/closing/amounts_list.py", "if not field.isModified():", "if True:", "ui/pages/test_renewals.py"),
]


def survives(root: Path, place: str, there: str, instead: str, tests: str) -> bool:
    """Tell whether the tests pass without the guard."""
    source = root / "csdesk" / place
    whole = source.read_text("utf-8")
    assert there in whole, (place, there)
    source.write_text(whole.replace(there, instead), "utf-8")
    try:
        return passes(root, tests)
    finally:
        source.write_text(whole, "utf-8")


def passes(root: Path, tests: str) -> bool:
    """Tell whether tests pass, in good time."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", f"tests/{tests}"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120, cwd=root)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main(word: str = "") -> None:
    """Try every mutant whose place or text has this word."""
    tried = [mutant for mutant in MUTANTS if word in " ".join(mutant)]
    with TemporaryDirectory() as folder:
        for name in ("csdesk", "tests", "resources"):
            shutil.copytree(name, Path(folder, name), ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy("pyproject.toml", folder)
        red = {tests for tests in {mutant[-1] for mutant in tried} if not passes(Path(folder), tests)}
        alive = [mutant for mutant in tried if mutant[-1] in red or survives(Path(folder), *mutant)]
    for mutant in alive:
        sys.stdout.write(f"{'red anyway' if mutant[-1] in red else 'survives'}: {mutant}\n")
    sys.stdout.write(f"{len(tried) - len(alive)} of {len(tried)} guards seen to fail\n")
    sys.exit(bool(alive))


if __name__ == "__main__":
    main(*sys.argv[1:])
