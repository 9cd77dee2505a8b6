BEGIN TRANSACTION;
CREATE TABLE account_reviews (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	CONSTRAINT uq_account_reviews_uid UNIQUE (uid), 
	CONSTRAINT fk_account_reviews_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
INSERT INTO "account_reviews" VALUES(1,'00000000-0000-4000-8000-000000000091',1,'2026-06-01');
CREATE TABLE accounts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	reading VARCHAR NOT NULL, 
	parent_id INTEGER, 
	merged_into_id INTEGER, 
	owner_id INTEGER, 
	status VARCHAR NOT NULL, 
	stage VARCHAR, 
	tier VARCHAR NOT NULL, 
	tier_reason VARCHAR NOT NULL, 
	touch VARCHAR, 
	touch_reason VARCHAR NOT NULL, 
	domain VARCHAR NOT NULL, 
	industry VARCHAR NOT NULL, 
	size VARCHAR NOT NULL, 
	region VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	honorific VARCHAR NOT NULL, 
	customer_since DATE, 
	notes VARCHAR NOT NULL, 
	custom JSON NOT NULL, logo VARCHAR DEFAULT '' NOT NULL, handed_over_on DATE, 
	CONSTRAINT uq_accounts_uid UNIQUE (uid), 
	CONSTRAINT fk_accounts_parent_id_accounts FOREIGN KEY(parent_id) REFERENCES accounts (id) ON DELETE SET NULL, 
	CONSTRAINT fk_accounts_merged_into_id_accounts FOREIGN KEY(merged_into_id) REFERENCES accounts (id) ON DELETE SET NULL, 
	CONSTRAINT fk_accounts_owner_id_colleagues FOREIGN KEY(owner_id) REFERENCES colleagues (id) ON DELETE SET NULL
);
INSERT INTO "accounts" VALUES(1,'00000000-0000-4000-8000-000000000002','伊藤商事','イトウショウジ',NULL,NULL,1,'active','adoption','1','','high','','','','','','','','2025-04-01','a
b','{"\u5730\u57df": "\u6771"}','',NULL);
INSERT INTO "accounts" VALUES(2,'00000000-0000-4000-8000-000000000003','O''Hara "Ltd"','',1,NULL,NULL,'active',NULL,'2','',NULL,'','','','','','','',NULL,'','{}','',NULL);
CREATE TABLE actions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER, 
	meeting_id INTEGER, 
	note_id INTEGER, 
	line VARCHAR NOT NULL, 
	line_no INTEGER, 
	"on" DATE NOT NULL, 
	title VARCHAR NOT NULL, 
	contact_id INTEGER, 
	colleague_id INTEGER, 
	who VARCHAR NOT NULL, 
	start DATE, 
	deadline DATE, 
	done_on DATE, 
	customer_sees BOOLEAN NOT NULL, 
	milestone_id INTEGER, 
	promise_id INTEGER, 
	item_id INTEGER, 
	suggestion VARCHAR NOT NULL, 
	first_deadline DATE, 
	put_off INTEGER NOT NULL, 
	repeats VARCHAR NOT NULL, 
	waiting_on VARCHAR NOT NULL, 
	waiting_since DATE, 
	nudge_after INTEGER, 
	notes VARCHAR NOT NULL, 
	pinned BOOLEAN NOT NULL, 
	snoozed_until DATE, 
	snoozed_on DATE, 
	snooze_reason VARCHAR NOT NULL, 
	snoozed_level VARCHAR NOT NULL, 
	CONSTRAINT uq_actions_uid UNIQUE (uid), 
	CONSTRAINT fk_actions_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_actions_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE SET NULL, 
	CONSTRAINT fk_actions_note_id_notes FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE SET NULL, 
	CONSTRAINT fk_actions_contact_id_contacts FOREIGN KEY(contact_id) REFERENCES contacts (id) ON DELETE SET NULL, 
	CONSTRAINT fk_actions_colleague_id_colleagues FOREIGN KEY(colleague_id) REFERENCES colleagues (id) ON DELETE SET NULL, 
	CONSTRAINT fk_actions_milestone_id_milestones FOREIGN KEY(milestone_id) REFERENCES milestones (id) ON DELETE SET NULL, 
	CONSTRAINT fk_actions_promise_id_promises FOREIGN KEY(promise_id) REFERENCES promises (id) ON DELETE SET NULL, 
	CONSTRAINT fk_actions_item_id_playbook_items FOREIGN KEY(item_id) REFERENCES playbook_items (id) ON DELETE SET NULL
);
INSERT INTO "actions" VALUES(1,'00000000-0000-4000-8000-000000000808',1,1,1,'/action call',0,'2026-06-01','call',1,NULL,'','2026-06-02','2026-06-03',NULL,0,NULL,NULL,NULL,'',NULL,0,'','',NULL,NULL,'',0,NULL,NULL,'','');
CREATE TABLE agenda_items (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	question_id INTEGER, 
	promise_id INTEGER, 
	title VARCHAR NOT NULL, 
	minutes INTEGER NOT NULL, 
	done BOOLEAN NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT uq_agenda_items_uid UNIQUE (uid), 
	CONSTRAINT fk_agenda_items_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE, 
	CONSTRAINT fk_agenda_items_question_id_questions FOREIGN KEY(question_id) REFERENCES questions (id) ON DELETE SET NULL, 
	CONSTRAINT fk_agenda_items_promise_id_promises FOREIGN KEY(promise_id) REFERENCES promises (id) ON DELETE SET NULL
);
INSERT INTO "agenda_items" VALUES(1,'00000000-0000-4000-8000-000000000810',1,1,1,'a',10,0,0);
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO "alembic_version" VALUES('0015');
CREATE TABLE attendees (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	contact_id INTEGER, 
	colleague_id INTEGER, 
	name VARCHAR NOT NULL, 
	presence VARCHAR NOT NULL, 
	CONSTRAINT uq_attendees_uid UNIQUE (uid), 
	CONSTRAINT fk_attendees_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE, 
	CONSTRAINT fk_attendees_contact_id_contacts FOREIGN KEY(contact_id) REFERENCES contacts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_attendees_colleague_id_colleagues FOREIGN KEY(colleague_id) REFERENCES colleagues (id) ON DELETE CASCADE
);
INSERT INTO "attendees" VALUES(1,'00000000-0000-4000-8000-000000000803',1,1,NULL,'','invited');
CREATE TABLE closures (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	first DATE NOT NULL, 
	last DATE NOT NULL, 
	CONSTRAINT uq_closures_uid UNIQUE (uid)
);
INSERT INTO "closures" VALUES(1,'00000000-0000-4000-8000-000000000092','summer','2026-08-12','2026-08-14');
CREATE TABLE "colleagues" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	reading VARCHAR NOT NULL, 
	job VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	is_me BOOLEAN NOT NULL, 
	left_on DATE, english_name VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT uq_colleagues_uid UNIQUE (uid)
);
INSERT INTO "colleagues" VALUES(1,'00000000-0000-4000-8000-000000000001','石川 恵','いしかわ めぐみ','other','',1,NULL,'');
CREATE TABLE "companies" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	short_name VARCHAR NOT NULL, 
	accent VARCHAR NOT NULL, 
	currency VARCHAR NOT NULL, 
	fiscal_year_start INTEGER NOT NULL, 
	working_days VARCHAR DEFAULT '12345' NOT NULL
, logo VARCHAR DEFAULT '' NOT NULL, english_name VARCHAR DEFAULT '' NOT NULL, weights VARCHAR DEFAULT '' NOT NULL);
INSERT INTO "companies" VALUES(1,'Supplier','S','#0F6E84','JPY',4,'12345','','','');
CREATE TABLE contact_logs (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	contact_id INTEGER, 
	kind VARCHAR NOT NULL, 
	direction VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	note VARCHAR NOT NULL, 
	CONSTRAINT uq_contact_logs_uid UNIQUE (uid), 
	CONSTRAINT fk_contact_logs_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_contact_logs_contact_id_contacts FOREIGN KEY(contact_id) REFERENCES contacts (id) ON DELETE SET NULL
);
INSERT INTO "contact_logs" VALUES(1,'0b7c2f7e-5a7d-4a35-9c50-2f1d3a5f7b11',1,1,'call','out','2026-11-20','契約の件');
CREATE TABLE contacts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	reports_to_id INTEGER, 
	name VARCHAR NOT NULL, 
	reading VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	roles VARCHAR NOT NULL, 
	influence VARCHAR, 
	sentiment VARCHAR, 
	email VARCHAR NOT NULL, 
	phone VARCHAR NOT NULL, 
	left_on DATE, 
	notes VARCHAR NOT NULL, 
	custom JSON NOT NULL, joined_on DATE, 
	CONSTRAINT uq_contacts_uid UNIQUE (uid), 
	CONSTRAINT fk_contacts_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_contacts_reports_to_id_contacts FOREIGN KEY(reports_to_id) REFERENCES contacts (id) ON DELETE SET NULL
);
INSERT INTO "contacts" VALUES(1,'00000000-0000-4000-8000-000000000005',1,NULL,'佐藤 美咲','','','','["decision_maker", "sponsor"]','high','positive','','',NULL,'','{}',NULL);
INSERT INTO "contacts" VALUES(3,'00000000-0000-4000-8000-000000000007',1,1,'中村 健','','','','[]',NULL,NULL,'','','2026-04-01','','{}',NULL);
CREATE TABLE contract_lines (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	contract_id INTEGER NOT NULL, 
	amount BIGINT NOT NULL, 
	months INTEGER NOT NULL, 
	currency VARCHAR NOT NULL, 
	since DATE, 
	until DATE, 
	title VARCHAR NOT NULL, signed_on DATE, 
	CONSTRAINT uq_contract_lines_uid UNIQUE (uid), 
	CONSTRAINT fk_contract_lines_contract_id_contracts FOREIGN KEY(contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
INSERT INTO "contract_lines" VALUES(1,'00000000-0000-4000-8000-000000000009',1,1099511627776,12,'JPY',NULL,NULL,'',NULL);
CREATE TABLE contracts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	renews_id INTEGER, 
	product VARCHAR NOT NULL, 
	start DATE, 
	"end" DATE, 
	notice_deadline DATE, 
	auto_renewal BOOLEAN, 
	forecast VARCHAR, 
	outcome VARCHAR, 
	outcome_reason VARCHAR NOT NULL, 
	notes VARCHAR NOT NULL, 
	custom JSON NOT NULL, outcome_on DATE, signed_on DATE, 
	CONSTRAINT uq_contracts_uid UNIQUE (uid), 
	CONSTRAINT fk_contracts_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_contracts_renews_id_contracts FOREIGN KEY(renews_id) REFERENCES contracts (id) ON DELETE SET NULL
);
INSERT INTO "contracts" VALUES(1,'00000000-0000-4000-8000-000000000008',1,NULL,'p','2026-01-01','2027-01-01',NULL,NULL,NULL,NULL,'','','{}',NULL,NULL);
CREATE TABLE currency_rates (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	currency VARCHAR NOT NULL, 
	since DATE NOT NULL, 
	rate VARCHAR NOT NULL, 
	CONSTRAINT uq_currency_rates_uid UNIQUE (uid)
);
INSERT INTO "currency_rates" VALUES(1,'00000000-0000-4000-8000-0000000000a4','USD','2026-04-01','150');
CREATE TABLE custom_fields (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	position INTEGER NOT NULL, holds VARCHAR, 
	CONSTRAINT uq_custom_fields_uid UNIQUE (uid)
);
INSERT INTO "custom_fields" VALUES(1,'00000000-0000-4000-8000-000000000010','accounts','地域','地域',0,NULL);
CREATE TABLE decisions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	meeting_id INTEGER, 
	note_id INTEGER, 
	line VARCHAR NOT NULL, 
	line_no INTEGER, 
	"on" DATE NOT NULL, 
	title VARCHAR NOT NULL, 
	customer_sees BOOLEAN NOT NULL, 
	CONSTRAINT uq_decisions_uid UNIQUE (uid), 
	CONSTRAINT fk_decisions_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_decisions_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE SET NULL, 
	CONSTRAINT fk_decisions_note_id_notes FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE SET NULL
);
INSERT INTO "decisions" VALUES(1,'00000000-0000-4000-8000-000000000805',1,1,1,'',NULL,'2026-06-01','d',1);
CREATE TABLE dismissed_pairs (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind VARCHAR NOT NULL, 
	first VARCHAR NOT NULL, 
	second VARCHAR NOT NULL, 
	evidence VARCHAR NOT NULL, 
	CONSTRAINT uq_dismissed_pairs_kind_first_second UNIQUE (kind, first, second)
);
INSERT INTO "dismissed_pairs" VALUES(1,'accounts','5d0e9c5e-0f53-4c0c-8f6a-9d7b1f3c2a31','5d0e9c5e-0f53-4c0c-8f6a-9d7b1f3c2a32','name');
CREATE TABLE "external_refs" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	record_table VARCHAR NOT NULL, 
	record_id INTEGER NOT NULL, 
	source VARCHAR NOT NULL, 
	"key" VARCHAR, 
	brought_id INTEGER, 
	imported JSON NOT NULL, 
	row_hash VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_external_refs_brought_id_contracts FOREIGN KEY(brought_id) REFERENCES contracts (id) ON DELETE SET NULL
);
INSERT INTO "external_refs" VALUES(1,'accounts',1,'crm','007',1,'{"name": "\u4f0a\u85e4\u5546\u4e8b"}','');
INSERT INTO "external_refs" VALUES(2,'contacts',1,'crm','C1',NULL,'{}','a1');
INSERT INTO "external_refs" VALUES(3,'contracts',1,'crm','K1',NULL,'{}','');
CREATE TABLE feedback (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	meeting_id INTEGER, 
	note_id INTEGER, 
	line VARCHAR NOT NULL, 
	line_no INTEGER, 
	"on" DATE NOT NULL, 
	title VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	theme VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	CONSTRAINT uq_feedback_uid UNIQUE (uid), 
	CONSTRAINT fk_feedback_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_feedback_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE SET NULL, 
	CONSTRAINT fk_feedback_note_id_notes FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE SET NULL
);
INSERT INTO "feedback" VALUES(1,'00000000-0000-4000-8000-000000000809',1,1,1,'',NULL,'2026-06-01','f','request','','open');
CREATE TABLE focus_counts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	focus_id INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT uq_focus_counts_uid UNIQUE (uid), 
	CONSTRAINT fk_focus_counts_focus_id_focus_kpis FOREIGN KEY(focus_id) REFERENCES focus_kpis (id) ON DELETE CASCADE
);
INSERT INTO "focus_counts" VALUES(1,'00000000-0000-4000-8000-0000000000b1',1,'2026-10-01','2.5');
CREATE TABLE focus_kpis (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	depth VARCHAR, 
	industry VARCHAR NOT NULL, 
	tier VARCHAR NOT NULL, 
	measure VARCHAR NOT NULL, 
	floor VARCHAR, 
	target VARCHAR NOT NULL, 
	since DATE NOT NULL, 
	until DATE NOT NULL, 
	kgi VARCHAR NOT NULL, 
	why VARCHAR NOT NULL, 
	ended_on DATE, 
	ended_at VARCHAR, 
	lesson VARCHAR NOT NULL, 
	CONSTRAINT uq_focus_kpis_uid UNIQUE (uid)
);
INSERT INTO "focus_kpis" VALUES(1,'00000000-0000-4000-8000-0000000000b2','count','体験会',NULL,'','1','',NULL,'12','2026-09-01','2027-02-28','更新率 95 %','今期の要',NULL,NULL,'');
CREATE TABLE goals (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	plan_id INTEGER NOT NULL, 
	outcome_id INTEGER, 
	title VARCHAR NOT NULL, 
	horizon VARCHAR NOT NULL, 
	review_on DATE, 
	verdict VARCHAR NOT NULL, 
	notes VARCHAR NOT NULL, 
	position INTEGER NOT NULL, reviewed_on DATE, origin VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT uq_goals_uid UNIQUE (uid), 
	CONSTRAINT fk_goals_plan_id_success_plans FOREIGN KEY(plan_id) REFERENCES success_plans (id) ON DELETE CASCADE, 
	CONSTRAINT fk_goals_outcome_id_outcomes FOREIGN KEY(outcome_id) REFERENCES outcomes (id) ON DELETE SET NULL
);
INSERT INTO "goals" VALUES(1,'00000000-0000-4000-8000-000000000015',1,1,'g','m3',NULL,'open','',0,NULL,'');
CREATE TABLE handoff_items (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	contact_id INTEGER, 
	topic VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	former VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	"on" DATE, 
	position INTEGER NOT NULL, 
	CONSTRAINT uq_handoff_items_uid UNIQUE (uid), 
	CONSTRAINT fk_handoff_items_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_handoff_items_contact_id_contacts FOREIGN KEY(contact_id) REFERENCES contacts (id) ON DELETE SET NULL
);
INSERT INTO "handoff_items" VALUES(1,'00000000-0000-4000-8000-000000000814',1,NULL,'ideal','t','','open',NULL,0);
CREATE TABLE "health_models" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	"key" VARCHAR DEFAULT '' NOT NULL, 
	version INTEGER NOT NULL, 
	name VARCHAR DEFAULT '' NOT NULL, 
	tier VARCHAR DEFAULT '' NOT NULL, 
	touch VARCHAR, 
	stage VARCHAR, 
	position INTEGER DEFAULT '0' NOT NULL, 
	since DATE, 
	reason VARCHAR DEFAULT '' NOT NULL, 
	definition VARCHAR NOT NULL, 
	CONSTRAINT uq_health_models_uid UNIQUE (uid)
);
INSERT INTO "health_models" VALUES(1,'00000000-0000-4000-8000-000000000018','ready:usage',1,'','',NULL,NULL,0,NULL,'','{"version": 1, "groups": [{"key": "use", "weight": "1/2", "measures": [{"key": "logins", "weight": "2/5", "bands": [["0", "0"], ["20", "30"], ["50", "70"], ["80", "100"]], "stale_days": 31, "steps": false}, {"key": "breadth", "weight": "7/20", "bands": [["0", "0"], ["3", "50"], ["8", "100"]], "stale_days": 31, "steps": false}, {"key": "seats", "weight": "1/4", "bands": [["0", "0"], ["40", "40"], ["90", "100"]], "stale_days": 92, "steps": false}]}, {"key": "relation", "weight": "3/10", "measures": [{"key": "contact_gap", "weight": "3/5", "bands": [["0", "100"], ["15", "80"], ["31", "50"], ["61", "20"]], "stale_days": 31, "steps": true}, {"key": "support", "weight": "2/5", "bands": [["1", "0"], ["3", "50"], ["9/2", "100"]], "stale_days": 92, "steps": false}]}, {"key": "outcome", "weight": "1/5", "measures": [{"key": "outcome", "weight": "1", "bands": [["0", "20"], ["50", "70"], ["100", "100"]], "stale_days": 92, "steps": false}]}], "bounds": [80, 60, 40], "hysteresis": 2, "floor": "1/2"}');
CREATE TABLE health_snapshots (
	account_id INTEGER NOT NULL, 
	week INTEGER NOT NULL, 
	score INTEGER, 
	level VARCHAR NOT NULL, 
	coverage INTEGER NOT NULL, 
	parts BLOB NOT NULL, 
	model_id INTEGER NOT NULL, 
	flags INTEGER NOT NULL, 
	CONSTRAINT pk_health_snapshots PRIMARY KEY (account_id, week)
)
 WITHOUT ROWID

;
INSERT INTO "health_snapshots" VALUES(1,739928,NULL,'unknown',375000,X'020200000000000020544000E1F50500000000020200000000000000084080F0FA0200000000000000000000000000F87F0000000000000000000000000000000000F87F0000000000000000000000000000000000F87F0000000000000000000000000000000000F87F0000000000000000',1,0);
INSERT INTO "health_snapshots" VALUES(1,739935,NULL,'unknown',375000,X'020900000000000020544000E1F50500000000020900000000000000084080F0FA0200000000000000000000000000F87F0000000000000000000000000000000000F87F0000000000000000000000000000000000F87F0000000000000000000000000000000000F87F0000000000000000',1,0);
INSERT INTO "health_snapshots" VALUES(1,739942,NULL,'unknown',375000,X'021000000000000020544000E1F50500000000021000000000000000084080F0FA0200000000000000000000000000F87F0000000000000000000000000000000000F87F0000000000000000000000000000000000F87F0000000000000000000000000000000000F87F0000000000000000',1,0);
CREATE TABLE holds (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	contract_id INTEGER, 
	since DATE NOT NULL, 
	until DATE, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT uq_holds_uid UNIQUE (uid), 
	CONSTRAINT fk_holds_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_holds_contract_id_contracts FOREIGN KEY(contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
INSERT INTO "holds" VALUES(1,'00000000-0000-4000-8000-0000000000a2',1,NULL,'2026-05-01','2026-07-01','Relaunch');
CREATE TABLE import_mappings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind VARCHAR NOT NULL, 
	shape VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	columns JSON NOT NULL, 
	owners JSON NOT NULL, 
	options JSON NOT NULL, 
	used_at VARCHAR, 
	CONSTRAINT uq_import_mappings_shape UNIQUE (shape)
);
INSERT INTO "import_mappings" VALUES(1,'accounts','accounts
会社名','crm','{"\u4f1a\u793e\u540d": "name"}','{}','{}','2026-11-01T00:00:00+00:00');
CREATE TABLE measures (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	unit VARCHAR NOT NULL, 
	CONSTRAINT uq_measures_uid UNIQUE (uid), 
	CONSTRAINT uq_measures_key UNIQUE ("key")
);
INSERT INTO "measures" VALUES(1,'e39426b3-9dfb-42fa-8c1a-5c34a0eb4643','logins','','');
INSERT INTO "measures" VALUES(2,'18441932-34d8-4b09-a941-078c84559836','breadth','','');
CREATE TABLE meeting_kinds (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	ready VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	hidden BOOLEAN NOT NULL, 
	definition VARCHAR NOT NULL, 
	CONSTRAINT uq_meeting_kinds_uid UNIQUE (uid)
);
INSERT INTO "meeting_kinds" VALUES(1,'00000000-0000-4000-8000-000000000801','kickoff','',0,0,'');
CREATE TABLE meetings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	starts VARCHAR NOT NULL, 
	minutes INTEGER NOT NULL, 
	zone VARCHAR NOT NULL, 
	place VARCHAR NOT NULL, 
	purpose VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	finished_on DATE, 
	no_next VARCHAR NOT NULL, 
	custom JSON NOT NULL, 
	CONSTRAINT uq_meetings_uid UNIQUE (uid), 
	CONSTRAINT fk_meetings_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
INSERT INTO "meetings" VALUES(1,'00000000-0000-4000-8000-000000000802',1,'kickoff','mt','2026-06-01','14:00',60,'','','','planned',NULL,'','{}');
CREATE TABLE milestone_dependencies (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	milestone_id INTEGER NOT NULL, 
	waits_for_id INTEGER NOT NULL, 
	CONSTRAINT uq_milestone_dependencies_milestone_id_waits_for_id UNIQUE (milestone_id, waits_for_id), 
	CONSTRAINT fk_milestone_dependencies_milestone_id_milestones FOREIGN KEY(milestone_id) REFERENCES milestones (id) ON DELETE CASCADE, 
	CONSTRAINT fk_milestone_dependencies_waits_for_id_milestones FOREIGN KEY(waits_for_id) REFERENCES milestones (id) ON DELETE CASCADE
);
INSERT INTO "milestone_dependencies" VALUES(1,2,1);
CREATE TABLE milestone_slips (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	milestone_id INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	due_from DATE NOT NULL, 
	due_to DATE NOT NULL, 
	reason VARCHAR, 
	note VARCHAR NOT NULL, 
	CONSTRAINT uq_milestone_slips_uid UNIQUE (uid), 
	CONSTRAINT fk_milestone_slips_milestone_id_milestones FOREIGN KEY(milestone_id) REFERENCES milestones (id) ON DELETE CASCADE
);
INSERT INTO "milestone_slips" VALUES(1,'5d0e9c5e-0f53-4c0c-8f6a-9d7b1f3c2a35',1,'2026-11-20','2026-05-25','2026-06-01','customer','決裁待ち');
CREATE TABLE milestones (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	goal_id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	side VARCHAR NOT NULL, 
	colleague_id INTEGER, 
	contact_id INTEGER, 
	owner VARCHAR NOT NULL, 
	start DATE, 
	due DATE, 
	status VARCHAR NOT NULL, 
	done_on DATE, 
	"key" BOOLEAN NOT NULL, 
	customer_sees BOOLEAN NOT NULL, 
	evidence VARCHAR NOT NULL, 
	notes VARCHAR NOT NULL, 
	position INTEGER NOT NULL, origin VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT uq_milestones_uid UNIQUE (uid), 
	CONSTRAINT fk_milestones_goal_id_goals FOREIGN KEY(goal_id) REFERENCES goals (id) ON DELETE CASCADE, 
	CONSTRAINT fk_milestones_colleague_id_colleagues FOREIGN KEY(colleague_id) REFERENCES colleagues (id) ON DELETE SET NULL, 
	CONSTRAINT fk_milestones_contact_id_contacts FOREIGN KEY(contact_id) REFERENCES contacts (id) ON DELETE SET NULL
);
INSERT INTO "milestones" VALUES(1,'00000000-0000-4000-8000-000000000016',1,'m','us',1,1,'',NULL,'2026-06-01','open',NULL,0,1,'','',0,'');
INSERT INTO "milestones" VALUES(2,'5d0e9c5e-0f53-4c0c-8f6a-9d7b1f3c2a34',1,'m2','us',NULL,NULL,'',NULL,NULL,'open',NULL,0,1,'','',1,'');
CREATE TABLE note_versions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	note_id INTEGER NOT NULL, 
	session VARCHAR NOT NULL, 
	until VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT fk_note_versions_note_id_notes FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE CASCADE
);
INSERT INTO "note_versions" VALUES(1,1,'','2026-06-01T05:00:00+00:00','before');
CREATE TABLE notes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	meeting_id INTEGER, 
	"on" DATE NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT uq_notes_uid UNIQUE (uid), 
	CONSTRAINT fk_notes_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_notes_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);
INSERT INTO "notes" VALUES(1,'00000000-0000-4000-8000-000000000804',1,1,'2026-06-01','/action call');
CREATE TABLE onboarding_criteria (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	onboarding_id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	evidence VARCHAR NOT NULL, 
	met_on DATE, 
	position INTEGER NOT NULL, 
	CONSTRAINT uq_onboarding_criteria_uid UNIQUE (uid), 
	CONSTRAINT fk_onboarding_criteria_onboarding_id_onboardings FOREIGN KEY(onboarding_id) REFERENCES onboardings (id) ON DELETE CASCADE
);
INSERT INTO "onboarding_criteria" VALUES(1,'00000000-0000-4000-8000-000000000816',1,'c','',NULL,0);
CREATE TABLE onboardings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	starts_on DATE NOT NULL, 
	ends_on DATE NOT NULL, 
	first_value_on DATE, 
	notes VARCHAR NOT NULL, 
	CONSTRAINT uq_onboardings_uid UNIQUE (uid), 
	CONSTRAINT fk_onboardings_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
INSERT INTO "onboardings" VALUES(1,'00000000-0000-4000-8000-000000000815',1,'2026-06-01','2026-09-01',NULL,'');
CREATE TABLE outcome_readings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	outcome_id INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	value VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	CONSTRAINT uq_outcome_readings_uid UNIQUE (uid), 
	CONSTRAINT fk_outcome_readings_outcome_id_outcomes FOREIGN KEY(outcome_id) REFERENCES outcomes (id) ON DELETE CASCADE
);
INSERT INTO "outcome_readings" VALUES(1,'00000000-0000-4000-8000-000000000014',1,'2026-05-01','7.10','');
CREATE TABLE outcomes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	plan_id INTEGER NOT NULL, 
	value_id INTEGER, 
	title VARCHAR NOT NULL, 
	said VARCHAR NOT NULL, 
	said_by VARCHAR NOT NULL, 
	metric VARCHAR NOT NULL, 
	unit VARCHAR NOT NULL, 
	baseline VARCHAR, 
	baseline_on DATE, 
	target VARCHAR, 
	due DATE, 
	unexpected BOOLEAN NOT NULL, 
	claimed_on DATE, 
	confirmed_by VARCHAR NOT NULL, 
	confirmed_on DATE, 
	evidence VARCHAR NOT NULL, 
	notes VARCHAR NOT NULL, 
	position INTEGER NOT NULL, said_on DATE, origin VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT uq_outcomes_uid UNIQUE (uid), 
	CONSTRAINT fk_outcomes_plan_id_success_plans FOREIGN KEY(plan_id) REFERENCES success_plans (id) ON DELETE CASCADE, 
	CONSTRAINT fk_outcomes_value_id_product_values FOREIGN KEY(value_id) REFERENCES product_values (id) ON DELETE SET NULL
);
INSERT INTO "outcomes" VALUES(1,'00000000-0000-4000-8000-000000000013',1,1,'o','','','','','8.20',NULL,'2.2',NULL,0,NULL,'',NULL,'','',0,NULL,'');
CREATE TABLE pictures (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	digest VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT uq_pictures_digest UNIQUE (digest)
);
INSERT INTO "pictures" VALUES(1,'00','png',X'89504E47');
CREATE TABLE plan_templates (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	ready VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	purpose VARCHAR NOT NULL, 
	tier VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	format INTEGER NOT NULL, 
	document VARCHAR NOT NULL, 
	CONSTRAINT uq_plan_templates_uid UNIQUE (uid)
);
INSERT INTO "plan_templates" VALUES(1,'00000000-0000-4000-8000-000000000401','','導入','onboarding','1',0,1,'{}');
CREATE TABLE plan_versions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	plan_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	customer_people VARCHAR NOT NULL, 
	our_people VARCHAR NOT NULL, 
	format INTEGER NOT NULL, 
	document VARCHAR NOT NULL, 
	CONSTRAINT uq_plan_versions_plan_id_number UNIQUE (plan_id, number), 
	CONSTRAINT uq_plan_versions_uid UNIQUE (uid), 
	CONSTRAINT fk_plan_versions_plan_id_success_plans FOREIGN KEY(plan_id) REFERENCES success_plans (id) ON DELETE CASCADE
);
INSERT INTO "plan_versions" VALUES(1,'5d0e9c5e-0f53-4c0c-8f6a-9d7b1f3c2a36',1,1,'2026-11-20','佐藤 美咲','石川 恵',1,'{
"language": "en",
"title": "Success plan",
"status": "active",
"on": "2026-11-20",
"accent": "#3B4BA3",
"supplier": {
"name": "Harbourline Software Ltd",
"short": "Harbourline",
"honorific": ""
},
"customer": {
"name": "Fennimore & Hale Foods",
"short": "Fennimore & Hale",
"honorific": ""
},
"purpose": {
"words": "Take a day out of order-to-dispatch, so that my people go home on time even in December",
"who": "Emma Sorensen",
"on": "2026-07-03"
},
"headline": "Two of three outcomes are on track. Entry errors are behind, as the customer master is not complete yet.",
"begin": "2026-07-01",
"end": "2027-01-31",
"activity": {
"done": 13,
"total": 21
},
"outcomes": [
{
"title": "From order to dispatch",
"words": "We miss the noon truck while someone retypes a fax",
"who": "E. Sorensen, 3 July",
"value": "Automatic capture of fax and e-mail orders",
"unit": "h",
"baseline": "31.00",
"baseline_on": "2026-06-30",
"target": "18.00",
"due": "2027-01-15",
"readings": [
{
"on": "2026-07-13",
"value": "30.50"
},
{
"on": "2026-08-12",
"value": "28.00"
},
{
"on": "2026-09-11",
"value": "25.40"
},
{
"on": "2026-10-11",
"value": "23.60"
},
{
"on": "2026-11-10",
"value": "22.50"
}
],
"share": "17/26",
"state": "on_track",
"unexpected": false,
"confirmed_by": "Emma Sorensen",
"confirmed_on": "2026-11-13",
"evidence": "Dispatch report, Logistics, 13 November; Orders left behind at noon: 42 a month, now 11",
"uid": ""
},
{
"title": "Overtime in peak season, per person",
"words": "Nobody over 50 hours in December",
"who": "M. Okafor, 17 July",
"value": "Automatic dispatch plan and staffing view",
"unit": "h",
"baseline": "48",
"baseline_on": "2026-06-30",
"target": "20",
"due": "2027-01-15",
"readings": [
{
"on": "2026-09-11",
"value": "38"
},
{
"on": "2026-10-11",
"value": "34"
},
{
"on": "2026-11-10",
"value": "31"
}
],
"share": "17/28",
"state": "on_track",
"unexpected": false,
"confirmed_by": "",
"confirmed_on": null,
"evidence": "Monthly time records, HR",
"uid": ""
},
{
"title": "Entry errors per 1,000 orders",
"words": "Sales loses half a day to each apology",
"who": "T. Callahan, 10 July",
"value": "Entry rules by customer, duplicate detection",
"unit": "",
"baseline": "14.20",
"baseline_on": "2026-06-30",
"target": "4.00",
"due": "2027-01-15",
"readings": [
{
"on": "2026-09-11",
"value": "13.60"
},
{
"on": "2026-10-11",
"value": "12.10"
},
{
"on": "2026-11-10",
"value": "11.80"
}
],
"share": "4/17",
"state": "behind",
"unexpected": false,
"confirmed_by": "",
"confirmed_on": null,
"evidence": "Returns and corrections, Sales, October",
"uid": ""
},
{
"title": "Days until a new clerk works alone",
"words": "",
"who": "",
"value": "Guidance inside the screens",
"unit": "days",
"baseline": "20",
"baseline_on": "2026-06-30",
"target": "7",
"due": "2027-01-15",
"readings": [],
"share": null,
"state": "no_data",
"unexpected": true,
"confirmed_by": "",
"confirmed_on": null,
"evidence": "",
"uid": ""
}
],
"goals": [
{
"horizon": "m3",
"title": "All orders of the three main sites come in by themselves; nobody retypes",
"review_on": "2026-10-02",
"verdict": "reached",
"milestones": [
{
"title": "Kickoff, goals agreed",
"side": "us",
"owner": "Alex Turner",
"due": "2026-07-03",
"done_on": "2026-07-03",
"state": "done",
"key": true,
"evidence": "Minutes no. 1",
"uid": ""
},
{
"title": "Order process mapped",
"side": "customer",
"owner": "Tom Callahan",
"due": "2026-07-17",
"done_on": "2026-07-17",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Customer master for the top 200",
"side": "customer",
"owner": "Rina Patel",
"due": "2026-07-24",
"done_on": "2026-07-24",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Fax capture set up and tested",
"side": "us",
"owner": "Will Baker",
"due": "2026-08-07",
"done_on": "2026-08-07",
"state": "done",
"key": true,
"evidence": "309 of 312 pages read correctly",
"uid": ""
},
{
"title": "Pilot at head office starts",
"side": "customer",
"owner": "Rina Patel",
"due": "2026-08-17",
"done_on": "2026-08-17",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Training at head office, 24 people",
"side": "us",
"owner": "Alex Turner",
"due": "2026-08-21",
"done_on": "2026-08-21",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Roll-out to Leeds and Bristol",
"side": "customer",
"owner": "Tom Callahan",
"due": "2026-09-11",
"done_on": "2026-09-11",
"state": "done",
"key": true,
"evidence": "",
"uid": ""
},
{
"title": "Stock system connected",
"side": "us",
"owner": "Will Baker",
"due": "2026-09-18",
"done_on": "2026-09-18",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Retyping officially ends",
"side": "customer",
"owner": "Emma Sorensen",
"due": "2026-09-30",
"done_on": "2026-09-30",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
}
],
"undecided": false,
"uid": ""
},
{
"horizon": "m6",
"title": "The December peak is dispatched within working hours, without temporary help",
"review_on": "2027-01-15",
"verdict": "open",
"milestones": [
{
"title": "Automatic dispatch plan on all sites",
"side": "us",
"owner": "Will Baker",
"due": "2026-10-16",
"done_on": "2026-10-16",
"state": "done",
"key": true,
"evidence": "",
"uid": ""
},
{
"title": "Customer master, remaining 640",
"side": "customer",
"owner": "Rina Patel",
"due": "2026-10-30",
"done_on": null,
"state": "late",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Entry rules written",
"side": "us",
"owner": "Alex Turner",
"due": "2026-11-06",
"done_on": "2026-11-06",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Rehearsal with last December''s orders",
"side": "customer",
"owner": "Tom Callahan",
"due": "2026-11-13",
"done_on": "2026-11-13",
"state": "done",
"key": true,
"evidence": "No late dispatch",
"uid": ""
},
{
"title": "Weekly overtime figures shared",
"side": "customer",
"owner": "Mary Okafor",
"due": "2026-11-20",
"done_on": "2026-11-20",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Duplicate detection set up",
"side": "us",
"owner": "Will Baker",
"due": "2026-11-27",
"done_on": null,
"state": "open",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Contacts for the peak season agreed",
"side": "us",
"owner": "Alex Turner",
"due": "2026-12-01",
"done_on": null,
"state": "open",
"key": true,
"evidence": "",
"uid": ""
},
{
"title": "Staffing plan for December final",
"side": "customer",
"owner": "Mary Okafor",
"due": "2026-12-04",
"done_on": null,
"state": "open",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Weekly check during the peak",
"side": "us",
"owner": "Alex Turner",
"due": "2026-12-11",
"done_on": null,
"state": "open",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Review of the peak season",
"side": "customer",
"owner": "Emma Sorensen",
"due": "2027-01-08",
"done_on": null,
"state": "open",
"key": true,
"evidence": "",
"uid": ""
}
],
"undecided": false,
"uid": ""
},
{
"horizon": "own",
"title": "The two northern sites go live on their own",
"review_on": "2027-04-16",
"verdict": "open",
"milestones": [
{
"title": "Roll-out handbook written together",
"side": "us",
"owner": "Alex Turner",
"due": "2027-01-22",
"done_on": null,
"state": "open",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Site lead for Glasgow named",
"side": "customer",
"owner": "Emma Sorensen",
"due": "2027-01-29",
"done_on": null,
"state": "open",
"key": false,
"evidence": "",
"uid": ""
}
],
"undecided": false,
"uid": ""
}
],
"people_customer": [
{
"name": "Emma Sorensen",
"title": "Director of Logistics",
"role": "sponsor"
},
{
"name": "Tom Callahan",
"title": "Head of Sales",
"role": "decision_maker"
},
{
"name": "Rina Patel",
"title": "Order Centre Lead",
"role": "champion"
},
{
"name": "Mary Okafor",
"title": "HR Manager",
"role": "collaborator"
}
],
"people_us": [
{
"name": "Kate Morgan",
"title": "Vice President",
"role": "manager"
},
{
"name": "Alex Turner",
"title": "Customer Success",
"role": "csm"
},
{
"name": "Will Baker",
"title": "Implementation",
"role": "engineer"
}
],
"news": null,
"confirmation": null
}
');
CREATE TABLE playbook_items (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	run_id INTEGER NOT NULL, 
	colleague_id INTEGER, 
	title VARCHAR NOT NULL, 
	required BOOLEAN NOT NULL, 
	job VARCHAR, 
	due DATE, 
	wanted VARCHAR NOT NULL, 
	evidence VARCHAR NOT NULL, 
	done_on DATE, 
	skipped VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	origin VARCHAR NOT NULL, 
	CONSTRAINT uq_playbook_items_uid UNIQUE (uid), 
	CONSTRAINT fk_playbook_items_run_id_playbook_runs FOREIGN KEY(run_id) REFERENCES playbook_runs (id) ON DELETE CASCADE, 
	CONSTRAINT fk_playbook_items_colleague_id_colleagues FOREIGN KEY(colleague_id) REFERENCES colleagues (id) ON DELETE SET NULL
);
INSERT INTO "playbook_items" VALUES(1,'00000000-0000-4000-8000-000000000813',1,1,'item',1,NULL,'2026-06-05','','',NULL,'',0,'');
CREATE TABLE playbook_runs (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	playbook VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	purpose VARCHAR NOT NULL, 
	starts_on DATE NOT NULL, 
	closed_on DATE, 
	gap VARCHAR NOT NULL, 
	CONSTRAINT uq_playbook_runs_uid UNIQUE (uid), 
	CONSTRAINT fk_playbook_runs_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
INSERT INTO "playbook_runs" VALUES(1,'00000000-0000-4000-8000-000000000812',1,'own:1','run','kickoff','2026-06-01',NULL,'');
CREATE TABLE playbooks (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	ready VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	purpose VARCHAR NOT NULL, 
	tier VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	format INTEGER NOT NULL, 
	document VARCHAR NOT NULL, 
	CONSTRAINT uq_playbooks_uid UNIQUE (uid)
);
INSERT INTO "playbooks" VALUES(1,'00000000-0000-4000-8000-000000000811','','pb','kickoff','',0,1,'{}');
CREATE TABLE product_values (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	plan_id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	position INTEGER NOT NULL, origin VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT uq_product_values_uid UNIQUE (uid), 
	CONSTRAINT fk_product_values_plan_id_success_plans FOREIGN KEY(plan_id) REFERENCES success_plans (id) ON DELETE CASCADE
);
INSERT INTO "product_values" VALUES(1,'00000000-0000-4000-8000-000000000012',1,'v',0,'');
CREATE TABLE promises (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	meeting_id INTEGER, 
	note_id INTEGER, 
	line VARCHAR NOT NULL, 
	line_no INTEGER, 
	"on" DATE NOT NULL, 
	title VARCHAR NOT NULL, 
	side VARCHAR NOT NULL, 
	contact_id INTEGER, 
	colleague_id INTEGER, 
	who VARCHAR NOT NULL, 
	due DATE, 
	kept_on DATE, 
	customer_sees BOOLEAN NOT NULL, 
	CONSTRAINT uq_promises_uid UNIQUE (uid), 
	CONSTRAINT fk_promises_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_promises_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE SET NULL, 
	CONSTRAINT fk_promises_note_id_notes FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE SET NULL, 
	CONSTRAINT fk_promises_contact_id_contacts FOREIGN KEY(contact_id) REFERENCES contacts (id) ON DELETE SET NULL, 
	CONSTRAINT fk_promises_colleague_id_colleagues FOREIGN KEY(colleague_id) REFERENCES colleagues (id) ON DELETE SET NULL
);
INSERT INTO "promises" VALUES(1,'00000000-0000-4000-8000-000000000807',1,1,1,'',NULL,'2026-06-01','p','us',NULL,1,'','2026-06-10',NULL,1);
CREATE TABLE questions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	meeting_id INTEGER, 
	note_id INTEGER, 
	line VARCHAR NOT NULL, 
	line_no INTEGER, 
	"on" DATE NOT NULL, 
	title VARCHAR NOT NULL, 
	customer_sees BOOLEAN NOT NULL, 
	answered_on DATE, 
	answer VARCHAR NOT NULL, 
	contact_id INTEGER, 
	CONSTRAINT uq_questions_uid UNIQUE (uid), 
	CONSTRAINT fk_questions_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_questions_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE SET NULL, 
	CONSTRAINT fk_questions_note_id_notes FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE SET NULL, 
	CONSTRAINT fk_questions_contact_id_contacts FOREIGN KEY(contact_id) REFERENCES contacts (id) ON DELETE SET NULL
);
INSERT INTO "questions" VALUES(1,'00000000-0000-4000-8000-000000000806',1,1,1,'',NULL,'2026-06-01','q',0,NULL,'',NULL);
CREATE TABLE queue_marks (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	milestone_id INTEGER, 
	promise_id INTEGER, 
	item_id INTEGER, 
	meeting_id INTEGER, 
	prepared_on DATE, 
	pinned BOOLEAN NOT NULL, 
	snoozed_until DATE, 
	snoozed_on DATE, 
	snooze_reason VARCHAR NOT NULL, 
	snoozed_level VARCHAR NOT NULL, 
	CONSTRAINT uq_queue_marks_milestone_id UNIQUE (milestone_id), 
	CONSTRAINT fk_queue_marks_milestone_id_milestones FOREIGN KEY(milestone_id) REFERENCES milestones (id) ON DELETE CASCADE, 
	CONSTRAINT uq_queue_marks_promise_id UNIQUE (promise_id), 
	CONSTRAINT fk_queue_marks_promise_id_promises FOREIGN KEY(promise_id) REFERENCES promises (id) ON DELETE CASCADE, 
	CONSTRAINT uq_queue_marks_item_id UNIQUE (item_id), 
	CONSTRAINT fk_queue_marks_item_id_playbook_items FOREIGN KEY(item_id) REFERENCES playbook_items (id) ON DELETE CASCADE, 
	CONSTRAINT uq_queue_marks_meeting_id UNIQUE (meeting_id), 
	CONSTRAINT fk_queue_marks_meeting_id_meetings FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);
INSERT INTO "queue_marks" VALUES(1,1,NULL,NULL,NULL,NULL,1,NULL,NULL,'','');
CREATE TABLE reading_imports (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	source_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	file VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	as_of INTEGER NOT NULL, 
	at VARCHAR NOT NULL, 
	rows INTEGER NOT NULL, 
	written INTEGER NOT NULL
);
INSERT INTO "reading_imports" VALUES(1,1,'readings','usage.csv','d1',739570,'2026-11-20T09:00:00+00:00',2,2);
CREATE TABLE reading_sources (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	absence VARCHAR NOT NULL, 
	CONSTRAINT uq_reading_sources_name UNIQUE (name)
);
INSERT INTO "reading_sources" VALUES(1,'usage export','missing');
CREATE TABLE readings (
	account_id INTEGER NOT NULL, 
	measure_id INTEGER NOT NULL, 
	day INTEGER NOT NULL, 
	value DOUBLE NOT NULL, import_id INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (account_id, measure_id, day)
)
 WITHOUT ROWID

;
INSERT INTO "readings" VALUES(1,1,739926,80.5,0);
INSERT INTO "readings" VALUES(1,2,739926,3.0,0);
CREATE TABLE replaced_readings (
	account_id INTEGER NOT NULL, 
	measure_id INTEGER NOT NULL, 
	day INTEGER NOT NULL, 
	import_id INTEGER NOT NULL, 
	value DOUBLE NOT NULL, 
	CONSTRAINT pk_replaced_readings PRIMARY KEY (account_id, measure_id, day, import_id)
)
 WITHOUT ROWID

;
INSERT INTO "replaced_readings" VALUES(1,1,739570,1,4.0);
CREATE TABLE revenue (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	form VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	times INTEGER NOT NULL, 
	months INTEGER NOT NULL, 
	currency VARCHAR NOT NULL, 
	since DATE NOT NULL, 
	until DATE, 
	title VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	CONSTRAINT uq_revenue_uid UNIQUE (uid), 
	CONSTRAINT fk_revenue_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
INSERT INTO "revenue" VALUES(1,'00000000-0000-4000-8000-0000000000a1',1,'month',120000,1,1,'JPY','2026-01-01','2026-04-01','Licence','sales.csv');
CREATE TABLE revenue_decisions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	subject INTEGER NOT NULL, 
	verdict VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	CONSTRAINT uq_revenue_decisions_uid UNIQUE (uid), 
	CONSTRAINT fk_revenue_decisions_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
INSERT INTO "revenue_decisions" VALUES(1,'00000000-0000-4000-8000-0000000000a3',1,'gap',0,'continues','2026-11-20');
CREATE TABLE risks (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	colleague_id INTEGER, 
	kind VARCHAR NOT NULL, 
	severity VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	fulfilment VARCHAR, 
	gap VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	terms VARCHAR NOT NULL, 
	response VARCHAR NOT NULL, 
	closed_on DATE, 
	result VARCHAR, 
	lesson VARCHAR NOT NULL, 
	CONSTRAINT uq_risks_uid UNIQUE (uid), 
	CONSTRAINT fk_risks_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_risks_colleague_id_colleagues FOREIGN KEY(colleague_id) REFERENCES colleagues (id) ON DELETE SET NULL
);
INSERT INTO "risks" VALUES(1,'382b0a07-4c03-4fb2-9c13-4fa9234b71cb',1,1,'kept','kept','kept','2026-04-10','kept','kept','kept','kept','kept','2026-04-10','kept','kept');
CREATE TABLE saved_views (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	ready VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	hidden BOOLEAN NOT NULL, 
	definition VARCHAR NOT NULL, 
	CONSTRAINT uq_saved_views_uid UNIQUE (uid)
);
INSERT INTO "saved_views" VALUES(1,'5d0e9c5e-0f53-4c0c-8f6a-9d7b1f3c2a33','','東',0,0,'{}');
CREATE TABLE "sent_copies" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	record_table VARCHAR NOT NULL, 
	record_id INTEGER NOT NULL, 
	version_id INTEGER, 
	"on" DATE NOT NULL, 
	language VARCHAR NOT NULL, 
	layout VARCHAR NOT NULL, 
	recipient VARCHAR NOT NULL, 
	file_name VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	format INTEGER NOT NULL, 
	document VARCHAR NOT NULL, 
	CONSTRAINT uq_sent_copies_uid UNIQUE (uid), 
	CONSTRAINT fk_sent_copies_version_id_plan_versions FOREIGN KEY(version_id) REFERENCES plan_versions (id) ON DELETE SET NULL
);
INSERT INTO "sent_copies" VALUES(1,'5d0e9c5e-0f53-4c0c-8f6a-9d7b1f3c2a37','success_plans',1,1,'2026-11-21','ja','full','佐藤 美咲','plan.pdf','68a5515d36f563c1204d28b78b21b78aa148784aa7005ade70361508435d7650',1,'{
"language": "en",
"title": "Success plan",
"status": "active",
"on": "2026-11-20",
"accent": "#3B4BA3",
"supplier": {
"name": "Harbourline Software Ltd",
"short": "Harbourline",
"honorific": ""
},
"customer": {
"name": "Fennimore & Hale Foods",
"short": "Fennimore & Hale",
"honorific": ""
},
"purpose": {
"words": "Take a day out of order-to-dispatch, so that my people go home on time even in December",
"who": "Emma Sorensen",
"on": "2026-07-03"
},
"headline": "Two of three outcomes are on track. Entry errors are behind, as the customer master is not complete yet.",
"begin": "2026-07-01",
"end": "2027-01-31",
"activity": {
"done": 13,
"total": 21
},
"outcomes": [
{
"title": "From order to dispatch",
"words": "We miss the noon truck while someone retypes a fax",
"who": "E. Sorensen, 3 July",
"value": "Automatic capture of fax and e-mail orders",
"unit": "h",
"baseline": "31.00",
"baseline_on": "2026-06-30",
"target": "18.00",
"due": "2027-01-15",
"readings": [
{
"on": "2026-07-13",
"value": "30.50"
},
{
"on": "2026-08-12",
"value": "28.00"
},
{
"on": "2026-09-11",
"value": "25.40"
},
{
"on": "2026-10-11",
"value": "23.60"
},
{
"on": "2026-11-10",
"value": "22.50"
}
],
"share": "17/26",
"state": "on_track",
"unexpected": false,
"confirmed_by": "Emma Sorensen",
"confirmed_on": "2026-11-13",
"evidence": "Dispatch report, Logistics, 13 November; Orders left behind at noon: 42 a month, now 11",
"uid": ""
},
{
"title": "Overtime in peak season, per person",
"words": "Nobody over 50 hours in December",
"who": "M. Okafor, 17 July",
"value": "Automatic dispatch plan and staffing view",
"unit": "h",
"baseline": "48",
"baseline_on": "2026-06-30",
"target": "20",
"due": "2027-01-15",
"readings": [
{
"on": "2026-09-11",
"value": "38"
},
{
"on": "2026-10-11",
"value": "34"
},
{
"on": "2026-11-10",
"value": "31"
}
],
"share": "17/28",
"state": "on_track",
"unexpected": false,
"confirmed_by": "",
"confirmed_on": null,
"evidence": "Monthly time records, HR",
"uid": ""
},
{
"title": "Entry errors per 1,000 orders",
"words": "Sales loses half a day to each apology",
"who": "T. Callahan, 10 July",
"value": "Entry rules by customer, duplicate detection",
"unit": "",
"baseline": "14.20",
"baseline_on": "2026-06-30",
"target": "4.00",
"due": "2027-01-15",
"readings": [
{
"on": "2026-09-11",
"value": "13.60"
},
{
"on": "2026-10-11",
"value": "12.10"
},
{
"on": "2026-11-10",
"value": "11.80"
}
],
"share": "4/17",
"state": "behind",
"unexpected": false,
"confirmed_by": "",
"confirmed_on": null,
"evidence": "Returns and corrections, Sales, October",
"uid": ""
},
{
"title": "Days until a new clerk works alone",
"words": "",
"who": "",
"value": "Guidance inside the screens",
"unit": "days",
"baseline": "20",
"baseline_on": "2026-06-30",
"target": "7",
"due": "2027-01-15",
"readings": [],
"share": null,
"state": "no_data",
"unexpected": true,
"confirmed_by": "",
"confirmed_on": null,
"evidence": "",
"uid": ""
}
],
"goals": [
{
"horizon": "m3",
"title": "All orders of the three main sites come in by themselves; nobody retypes",
"review_on": "2026-10-02",
"verdict": "reached",
"milestones": [
{
"title": "Kickoff, goals agreed",
"side": "us",
"owner": "Alex Turner",
"due": "2026-07-03",
"done_on": "2026-07-03",
"state": "done",
"key": true,
"evidence": "Minutes no. 1",
"uid": ""
},
{
"title": "Order process mapped",
"side": "customer",
"owner": "Tom Callahan",
"due": "2026-07-17",
"done_on": "2026-07-17",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Customer master for the top 200",
"side": "customer",
"owner": "Rina Patel",
"due": "2026-07-24",
"done_on": "2026-07-24",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Fax capture set up and tested",
"side": "us",
"owner": "Will Baker",
"due": "2026-08-07",
"done_on": "2026-08-07",
"state": "done",
"key": true,
"evidence": "309 of 312 pages read correctly",
"uid": ""
},
{
"title": "Pilot at head office starts",
"side": "customer",
"owner": "Rina Patel",
"due": "2026-08-17",
"done_on": "2026-08-17",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Training at head office, 24 people",
"side": "us",
"owner": "Alex Turner",
"due": "2026-08-21",
"done_on": "2026-08-21",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Roll-out to Leeds and Bristol",
"side": "customer",
"owner": "Tom Callahan",
"due": "2026-09-11",
"done_on": "2026-09-11",
"state": "done",
"key": true,
"evidence": "",
"uid": ""
},
{
"title": "Stock system connected",
"side": "us",
"owner": "Will Baker",
"due": "2026-09-18",
"done_on": "2026-09-18",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Retyping officially ends",
"side": "customer",
"owner": "Emma Sorensen",
"due": "2026-09-30",
"done_on": "2026-09-30",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
}
],
"undecided": false,
"uid": ""
},
{
"horizon": "m6",
"title": "The December peak is dispatched within working hours, without temporary help",
"review_on": "2027-01-15",
"verdict": "open",
"milestones": [
{
"title": "Automatic dispatch plan on all sites",
"side": "us",
"owner": "Will Baker",
"due": "2026-10-16",
"done_on": "2026-10-16",
"state": "done",
"key": true,
"evidence": "",
"uid": ""
},
{
"title": "Customer master, remaining 640",
"side": "customer",
"owner": "Rina Patel",
"due": "2026-10-30",
"done_on": null,
"state": "late",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Entry rules written",
"side": "us",
"owner": "Alex Turner",
"due": "2026-11-06",
"done_on": "2026-11-06",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Rehearsal with last December''s orders",
"side": "customer",
"owner": "Tom Callahan",
"due": "2026-11-13",
"done_on": "2026-11-13",
"state": "done",
"key": true,
"evidence": "No late dispatch",
"uid": ""
},
{
"title": "Weekly overtime figures shared",
"side": "customer",
"owner": "Mary Okafor",
"due": "2026-11-20",
"done_on": "2026-11-20",
"state": "done",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Duplicate detection set up",
"side": "us",
"owner": "Will Baker",
"due": "2026-11-27",
"done_on": null,
"state": "open",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Contacts for the peak season agreed",
"side": "us",
"owner": "Alex Turner",
"due": "2026-12-01",
"done_on": null,
"state": "open",
"key": true,
"evidence": "",
"uid": ""
},
{
"title": "Staffing plan for December final",
"side": "customer",
"owner": "Mary Okafor",
"due": "2026-12-04",
"done_on": null,
"state": "open",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Weekly check during the peak",
"side": "us",
"owner": "Alex Turner",
"due": "2026-12-11",
"done_on": null,
"state": "open",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Review of the peak season",
"side": "customer",
"owner": "Emma Sorensen",
"due": "2027-01-08",
"done_on": null,
"state": "open",
"key": true,
"evidence": "",
"uid": ""
}
],
"undecided": false,
"uid": ""
},
{
"horizon": "own",
"title": "The two northern sites go live on their own",
"review_on": "2027-04-16",
"verdict": "open",
"milestones": [
{
"title": "Roll-out handbook written together",
"side": "us",
"owner": "Alex Turner",
"due": "2027-01-22",
"done_on": null,
"state": "open",
"key": false,
"evidence": "",
"uid": ""
},
{
"title": "Site lead for Glasgow named",
"side": "customer",
"owner": "Emma Sorensen",
"due": "2027-01-29",
"done_on": null,
"state": "open",
"key": false,
"evidence": "",
"uid": ""
}
],
"undecided": false,
"uid": ""
}
],
"people_customer": [
{
"name": "Emma Sorensen",
"title": "Director of Logistics",
"role": "sponsor"
},
{
"name": "Tom Callahan",
"title": "Head of Sales",
"role": "decision_maker"
},
{
"name": "Rina Patel",
"title": "Order Centre Lead",
"role": "champion"
},
{
"name": "Mary Okafor",
"title": "HR Manager",
"role": "collaborator"
}
],
"people_us": [
{
"name": "Kate Morgan",
"title": "Vice President",
"role": "manager"
},
{
"name": "Alex Turner",
"title": "Customer Success",
"role": "csm"
},
{
"name": "Will Baker",
"title": "Implementation",
"role": "engineer"
}
],
"news": null,
"confirmation": null
}
');
CREATE TABLE sent_files (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	digest VARCHAR NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT uq_sent_files_digest UNIQUE (digest)
);
INSERT INTO "sent_files" VALUES(1,'68a5515d36f563c1204d28b78b21b78aa148784aa7005ade70361508435d7650',X'255044462D312E372074686520766572792066696C65');
CREATE TABLE sentiments (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	level VARCHAR NOT NULL, 
	why VARCHAR NOT NULL, 
	CONSTRAINT uq_sentiments_uid UNIQUE (uid), 
	CONSTRAINT fk_sentiments_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
INSERT INTO "sentiments" VALUES(1,'6a400627-7ae2-48b9-a794-45220b4b78ad',1,'2026-04-10','kept','kept');
CREATE TABLE small_wins (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	title VARCHAR NOT NULL, 
	customer_sees BOOLEAN NOT NULL, 
	note_id INTEGER, 
	line VARCHAR DEFAULT '' NOT NULL, 
	line_no INTEGER, 
	CONSTRAINT uq_small_wins_uid UNIQUE (uid), 
	CONSTRAINT fk_small_wins_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE, 
	CONSTRAINT fk_small_wins_note_id_notes FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE SET NULL
);
INSERT INTO "small_wins" VALUES(1,'00000000-0000-4000-8000-000000000402',1,'2026-11-01','うまくいった',1,NULL,'',NULL);
CREATE TABLE stage_changes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	stage VARCHAR, 
	"on" DATE NOT NULL, 
	CONSTRAINT uq_stage_changes_uid UNIQUE (uid), 
	CONSTRAINT fk_stage_changes_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
INSERT INTO "stage_changes" VALUES(1,'00000000-0000-4000-8000-000000000817',1,'adoption','2026-06-01');
CREATE TABLE success_plans (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	definition VARCHAR, 
	pattern VARCHAR, 
	purpose VARCHAR NOT NULL, 
	purpose_by VARCHAR NOT NULL, 
	purpose_on DATE, 
	headline VARCHAR NOT NULL, 
	starts_on DATE, 
	ends_on DATE, 
	notes VARCHAR NOT NULL, 
	position INTEGER NOT NULL, template VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT uq_success_plans_uid UNIQUE (uid), 
	CONSTRAINT fk_success_plans_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
INSERT INTO "success_plans" VALUES(1,'00000000-0000-4000-8000-000000000011',1,'plan','draft',NULL,NULL,'目的','',NULL,'','2026-01-01',NULL,'',0,'');
CREATE TABLE suggestion_rules (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	is_off BOOLEAN NOT NULL, 
	threshold INTEGER, 
	CONSTRAINT uq_suggestion_rules_uid UNIQUE (uid), 
	CONSTRAINT uq_suggestion_rules_rule UNIQUE (rule)
);
INSERT INTO "suggestion_rules" VALUES(1,'94b2b4a8-de47-493e-9863-6ea889e89194','kept',1,1);
CREATE TABLE suggestions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	account_id INTEGER NOT NULL, 
	rule VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	cause VARCHAR NOT NULL, 
	evidence JSON NOT NULL, 
	state VARCHAR NOT NULL, 
	since DATE NOT NULL, 
	settled_on DATE, 
	ending VARCHAR, 
	made VARCHAR NOT NULL, 
	CONSTRAINT uq_suggestions_uid UNIQUE (uid), 
	CONSTRAINT fk_suggestions_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
INSERT INTO "suggestions" VALUES(1,'7df066d7-f2b3-421f-ab80-2482001b4612',1,'kept','kept','kept','{}','kept','2026-04-10','2026-04-10','kept','kept');
CREATE TABLE "tier_definitions" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	tier VARCHAR NOT NULL, 
	cadence INTEGER, 
	position INTEGER DEFAULT '0' NOT NULL, 
	reason VARCHAR DEFAULT '' NOT NULL, 
	light VARCHAR DEFAULT '' NOT NULL, 
	deep VARCHAR DEFAULT '' NOT NULL, 
	outcomes VARCHAR DEFAULT '' NOT NULL, 
	touch VARCHAR, 
	depth VARCHAR, 
	floor BIGINT, 
	ceiling BIGINT, 
	currency VARCHAR DEFAULT '' NOT NULL, 
	share INTEGER, 
	lead INTEGER, window INTEGER, review INTEGER, 
	CONSTRAINT uq_tier_definitions_uid UNIQUE (uid), 
	CONSTRAINT uq_tier_definitions_tier UNIQUE (tier)
);
INSERT INTO "tier_definitions" VALUES(1,'5d0e9c5e-0f53-4c0c-8f6a-9d7b1f3c2a22','1',14,0,'MRR','','','','high','deep',100000,NULL,'JPY',20,120,NULL,NULL);
CREATE TABLE trash (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	deleted_at VARCHAR NOT NULL, 
	revision VARCHAR NOT NULL, 
	rows VARCHAR NOT NULL, 
	CONSTRAINT uq_trash_uid UNIQUE (uid)
);
INSERT INTO "trash" VALUES(1,'00000000-0000-4000-8000-000000000017','accounts','in the trash','2026-11-20T09:00:00+00:00','0001','[{"table": "external_refs", "key": ["id"], "old": {"id": 4, "record_table": "accounts", "source": "crm", "key": "008", "brought_id": null, "imported": "{}", "row_hash": "b2", "record_id": 3}, "new": null}, {"table": "contacts", "key": ["id"], "old": {"id": 2, "uid": "00000000-0000-4000-8000-000000000006", "account_id": 3, "reports_to_id": null, "name": "gone with it", "reading": "", "title": "", "department": "", "roles": "[]", "influence": null, "sentiment": null, "email": "", "phone": "", "left_on": null, "notes": "", "custom": "{}"}, "new": null}, {"table": "accounts", "key": ["id"], "old": {"id": 3, "uid": "00000000-0000-4000-8000-000000000004", "name": "in the trash", "reading": "", "parent_id": null, "merged_into_id": null, "owner_id": null, "status": "active", "stage": null, "tier": "", "tier_reason": "", "touch": null, "touch_reason": "", "domain": "", "industry": "", "size": "", "region": "", "language": "", "honorific": "", "customer_since": null, "notes": "", "custom": "{}"}, "new": null}]');
INSERT INTO "trash" VALUES(2,'41669c19-5023-40d6-a7f1-55c0a8fb515f','success_plans','plan in the trash','2026-11-30T06:24:55+00:00','0006','[{"table": "sent_copies", "key": ["id"], "old": {"id": 2, "uid": "7f3ecd78-a38b-46f4-aa85-e7d7a231acee", "version_id": 2, "on": "2026-11-21", "language": "en", "layout": "full", "recipient": "also in the trash", "file_name": "plan.pdf", "digest": "68a5515d36f563c1204d28b78b21b78aa148784aa7005ade70361508435d7650", "format": 1, "document": "{}", "record_table": "success_plans", "record_id": 2}, "new": null}, {"table": "plan_versions", "key": ["id"], "old": {"id": 2, "uid": "ae25d986-2ec3-42aa-9604-117c028eb613", "plan_id": 2, "number": 1, "on": "2026-11-20", "customer_people": "", "our_people": "", "format": 1, "document": "{}"}, "new": null}, {"table": "goals", "key": ["id"], "old": {"id": 2, "uid": "339f67c7-3150-4dc2-90c9-36a95ded7dc6", "plan_id": 2, "outcome_id": null, "title": "State wanted after 3 months", "horizon": "m3", "review_on": "2026-04-01", "verdict": "open", "notes": "", "position": 0, "reviewed_on": null, "origin": ""}, "new": null}, {"table": "goals", "key": ["id"], "old": {"id": 3, "uid": "d7429722-e380-474c-91dc-ff9105d356dc", "plan_id": 2, "outcome_id": null, "title": "State wanted after 6 months", "horizon": "m6", "review_on": "2026-07-01", "verdict": "open", "notes": "", "position": 1, "reviewed_on": null, "origin": ""}, "new": null}, {"table": "success_plans", "key": ["id"], "old": {"id": 2, "uid": "b3a0fb6a-b6fc-4a92-a598-2440f34b5c2d", "account_id": 1, "title": "plan in the trash", "status": "agreed", "definition": "deep", "pattern": null, "purpose": "", "purpose_by": "", "purpose_on": null, "headline": "", "starts_on": "2026-01-01", "ends_on": "2026-07-01", "notes": "", "position": 1, "template": ""}, "new": null}]');
CREATE TABLE value_patterns (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	outcome VARCHAR NOT NULL, 
	metric VARCHAR NOT NULL, 
	unit VARCHAR NOT NULL, 
	aim VARCHAR, 
	actions VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT uq_value_patterns_uid UNIQUE (uid)
);
INSERT INTO "value_patterns" VALUES(1,'5d0e9c5e-0f53-4c0c-8f6a-9d7b1f3c2a30','承認の電子化','承認が早い','承認日数','日','less','棚卸し
設計',0);
CREATE TABLE watched_files (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	path VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	automatic BOOLEAN NOT NULL, 
	size BIGINT NOT NULL, 
	changed BIGINT NOT NULL, folder_id INTEGER, 
	CONSTRAINT uq_watched_files_path UNIQUE (path)
);
INSERT INTO "watched_files" VALUES(1,'/home/cs/crm.csv','accounts',0,1024,1763769600000000000,NULL);
CREATE TABLE watched_folders (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	path VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	automatic BOOLEAN NOT NULL, 
	CONSTRAINT uq_watched_folders_path UNIQUE (path)
);
INSERT INTO "watched_folders" VALUES(1,'weekly','readings',1);
CREATE TABLE weekly_reviews (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	week DATE NOT NULL, 
	said VARCHAR NOT NULL, 
	learned VARCHAR NOT NULL, 
	document VARCHAR NOT NULL, 
	held_on DATE, 
	CONSTRAINT uq_weekly_reviews_uid UNIQUE (uid), 
	CONSTRAINT uq_weekly_reviews_week UNIQUE (week)
);
INSERT INTO "weekly_reviews" VALUES(1,'00000000-0000-4000-8000-0000000000b3','2026-11-16','順調','','',NULL);
CREATE INDEX ix_accounts_parent_id ON accounts (parent_id);
CREATE INDEX ix_accounts_owner_id ON accounts (owner_id);
CREATE INDEX ix_accounts_merged_into_id ON accounts (merged_into_id);
CREATE INDEX ix_contacts_reports_to_id ON contacts (reports_to_id);
CREATE INDEX ix_contacts_account_id ON contacts (account_id);
CREATE INDEX ix_contracts_renews_id ON contracts (renews_id);
CREATE INDEX ix_contracts_account_id ON contracts (account_id);
CREATE INDEX ix_success_plans_account_id ON success_plans (account_id);
CREATE INDEX ix_contract_lines_contract_id ON contract_lines (contract_id);
CREATE INDEX ix_product_values_plan_id ON product_values (plan_id);
CREATE INDEX ix_outcomes_value_id ON outcomes (value_id);
CREATE INDEX ix_outcomes_plan_id ON outcomes (plan_id);
CREATE INDEX ix_outcome_readings_outcome_id ON outcome_readings (outcome_id);
CREATE INDEX ix_goals_outcome_id ON goals (outcome_id);
CREATE INDEX ix_goals_plan_id ON goals (plan_id);
CREATE INDEX ix_milestones_contact_id ON milestones (contact_id);
CREATE INDEX ix_milestones_goal_id ON milestones (goal_id);
CREATE INDEX ix_milestones_colleague_id ON milestones (colleague_id);
CREATE INDEX ix_contact_logs_account_id_on ON contact_logs (account_id, "on");
CREATE INDEX ix_contact_logs_contact_id ON contact_logs (contact_id);
CREATE INDEX ix_milestone_dependencies_waits_for_id ON milestone_dependencies (waits_for_id);
CREATE INDEX ix_milestone_slips_milestone_id ON milestone_slips (milestone_id);
CREATE UNIQUE INDEX ix_external_refs_record_table_source_key ON external_refs (record_table, source, "key");
CREATE INDEX ix_external_refs_record_table_record_id ON external_refs (record_table, record_id);
CREATE INDEX ix_external_refs_brought_id ON external_refs (brought_id);
CREATE INDEX ix_sent_copies_record_table_record_id ON sent_copies (record_table, record_id);
CREATE INDEX ix_sent_copies_version_id ON sent_copies (version_id);
CREATE INDEX ix_meetings_account_id_on ON meetings (account_id, "on");
CREATE INDEX ix_meetings_on ON meetings ("on");
CREATE INDEX ix_attendees_meeting_id ON attendees (meeting_id);
CREATE INDEX ix_attendees_contact_id ON attendees (contact_id);
CREATE INDEX ix_attendees_colleague_id ON attendees (colleague_id);
CREATE INDEX ix_notes_account_id ON notes (account_id);
CREATE INDEX ix_notes_meeting_id ON notes (meeting_id);
CREATE INDEX ix_note_versions_note_id ON note_versions (note_id);
CREATE INDEX ix_decisions_account_id ON decisions (account_id);
CREATE INDEX ix_decisions_meeting_id ON decisions (meeting_id);
CREATE INDEX ix_decisions_note_id ON decisions (note_id);
CREATE INDEX ix_questions_account_id ON questions (account_id);
CREATE INDEX ix_questions_meeting_id ON questions (meeting_id);
CREATE INDEX ix_questions_note_id ON questions (note_id);
CREATE INDEX ix_questions_contact_id ON questions (contact_id);
CREATE INDEX ix_promises_account_id ON promises (account_id);
CREATE INDEX ix_promises_meeting_id ON promises (meeting_id);
CREATE INDEX ix_promises_note_id ON promises (note_id);
CREATE INDEX ix_promises_contact_id ON promises (contact_id);
CREATE INDEX ix_promises_colleague_id ON promises (colleague_id);
CREATE INDEX ix_feedback_account_id ON feedback (account_id);
CREATE INDEX ix_feedback_meeting_id ON feedback (meeting_id);
CREATE INDEX ix_feedback_note_id ON feedback (note_id);
CREATE INDEX ix_agenda_items_meeting_id ON agenda_items (meeting_id);
CREATE INDEX ix_agenda_items_question_id ON agenda_items (question_id);
CREATE INDEX ix_agenda_items_promise_id ON agenda_items (promise_id);
CREATE INDEX ix_playbook_runs_account_id ON playbook_runs (account_id);
CREATE INDEX ix_playbook_items_run_id ON playbook_items (run_id);
CREATE INDEX ix_playbook_items_colleague_id ON playbook_items (colleague_id);
CREATE INDEX ix_handoff_items_account_id ON handoff_items (account_id);
CREATE INDEX ix_handoff_items_contact_id ON handoff_items (contact_id);
CREATE INDEX ix_onboardings_account_id ON onboardings (account_id);
CREATE INDEX ix_onboarding_criteria_onboarding_id ON onboarding_criteria (onboarding_id);
CREATE INDEX ix_stage_changes_account_id ON stage_changes (account_id);
CREATE INDEX ix_small_wins_account_id ON small_wins (account_id);
CREATE INDEX ix_small_wins_note_id ON small_wins (note_id);
CREATE INDEX ix_actions_account_id ON actions (account_id);
CREATE INDEX ix_actions_meeting_id ON actions (meeting_id);
CREATE INDEX ix_actions_note_id ON actions (note_id);
CREATE INDEX ix_actions_contact_id ON actions (contact_id);
CREATE INDEX ix_actions_colleague_id ON actions (colleague_id);
CREATE INDEX ix_actions_milestone_id ON actions (milestone_id);
CREATE INDEX ix_actions_promise_id ON actions (promise_id);
CREATE INDEX ix_actions_item_id ON actions (item_id);
CREATE INDEX ix_actions_done_on ON actions (done_on);
CREATE INDEX ix_account_reviews_account_id ON account_reviews (account_id);
CREATE INDEX ix_health_snapshots_week ON health_snapshots (week, account_id, score, level);
CREATE INDEX ix_reading_imports_source_id ON reading_imports (source_id);
CREATE INDEX ix_risks_account_id ON risks (account_id);
CREATE INDEX ix_risks_colleague_id ON risks (colleague_id);
CREATE INDEX ix_sentiments_account_id ON sentiments (account_id);
CREATE INDEX ix_suggestions_account_id ON suggestions (account_id);
CREATE INDEX ix_suggestions_state ON suggestions (state);
CREATE INDEX ix_revenue_account_id ON revenue (account_id);
CREATE INDEX ix_holds_account_id ON holds (account_id);
CREATE INDEX ix_holds_contract_id ON holds (contract_id);
CREATE INDEX ix_revenue_decisions_account_id ON revenue_decisions (account_id);
CREATE INDEX ix_focus_counts_focus_id ON focus_counts (focus_id);
CREATE TRIGGER closures_leave_no_refs AFTER DELETE ON closures BEGIN DELETE FROM external_refs WHERE record_table = 'closures' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'closures' AND record_id = OLD.id; END;
CREATE TRIGGER colleagues_leave_no_refs AFTER DELETE ON colleagues BEGIN DELETE FROM external_refs WHERE record_table = 'colleagues' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'colleagues' AND record_id = OLD.id; END;
CREATE TRIGGER currency_rates_leave_no_refs AFTER DELETE ON currency_rates BEGIN DELETE FROM external_refs WHERE record_table = 'currency_rates' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'currency_rates' AND record_id = OLD.id; END;
CREATE TRIGGER custom_fields_leave_no_refs AFTER DELETE ON custom_fields BEGIN DELETE FROM external_refs WHERE record_table = 'custom_fields' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'custom_fields' AND record_id = OLD.id; END;
CREATE TRIGGER focus_kpis_leave_no_refs AFTER DELETE ON focus_kpis BEGIN DELETE FROM external_refs WHERE record_table = 'focus_kpis' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'focus_kpis' AND record_id = OLD.id; END;
CREATE TRIGGER health_models_leave_no_refs AFTER DELETE ON health_models BEGIN DELETE FROM external_refs WHERE record_table = 'health_models' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'health_models' AND record_id = OLD.id; END;
CREATE TRIGGER measures_leave_no_refs AFTER DELETE ON measures BEGIN DELETE FROM external_refs WHERE record_table = 'measures' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'measures' AND record_id = OLD.id; END;
CREATE TRIGGER meeting_kinds_leave_no_refs AFTER DELETE ON meeting_kinds BEGIN DELETE FROM external_refs WHERE record_table = 'meeting_kinds' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'meeting_kinds' AND record_id = OLD.id; END;
CREATE TRIGGER plan_templates_leave_no_refs AFTER DELETE ON plan_templates BEGIN DELETE FROM external_refs WHERE record_table = 'plan_templates' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'plan_templates' AND record_id = OLD.id; END;
CREATE TRIGGER playbooks_leave_no_refs AFTER DELETE ON playbooks BEGIN DELETE FROM external_refs WHERE record_table = 'playbooks' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'playbooks' AND record_id = OLD.id; END;
CREATE TRIGGER saved_views_leave_no_refs AFTER DELETE ON saved_views BEGIN DELETE FROM external_refs WHERE record_table = 'saved_views' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'saved_views' AND record_id = OLD.id; END;
CREATE TRIGGER suggestion_rules_leave_no_refs AFTER DELETE ON suggestion_rules BEGIN DELETE FROM external_refs WHERE record_table = 'suggestion_rules' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'suggestion_rules' AND record_id = OLD.id; END;
CREATE TRIGGER tier_definitions_leave_no_refs AFTER DELETE ON tier_definitions BEGIN DELETE FROM external_refs WHERE record_table = 'tier_definitions' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'tier_definitions' AND record_id = OLD.id; END;
CREATE TRIGGER trash_leave_no_refs AFTER DELETE ON trash BEGIN DELETE FROM external_refs WHERE record_table = 'trash' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'trash' AND record_id = OLD.id; END;
CREATE TRIGGER value_patterns_leave_no_refs AFTER DELETE ON value_patterns BEGIN DELETE FROM external_refs WHERE record_table = 'value_patterns' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'value_patterns' AND record_id = OLD.id; END;
CREATE TRIGGER weekly_reviews_leave_no_refs AFTER DELETE ON weekly_reviews BEGIN DELETE FROM external_refs WHERE record_table = 'weekly_reviews' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'weekly_reviews' AND record_id = OLD.id; END;
CREATE TRIGGER accounts_leave_no_refs AFTER DELETE ON accounts BEGIN DELETE FROM external_refs WHERE record_table = 'accounts' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'accounts' AND record_id = OLD.id; END;
CREATE TRIGGER focus_counts_leave_no_refs AFTER DELETE ON focus_counts BEGIN DELETE FROM external_refs WHERE record_table = 'focus_counts' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'focus_counts' AND record_id = OLD.id; END;
CREATE TRIGGER account_reviews_leave_no_refs AFTER DELETE ON account_reviews BEGIN DELETE FROM external_refs WHERE record_table = 'account_reviews' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'account_reviews' AND record_id = OLD.id; END;
CREATE TRIGGER contacts_leave_no_refs AFTER DELETE ON contacts BEGIN DELETE FROM external_refs WHERE record_table = 'contacts' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'contacts' AND record_id = OLD.id; END;
CREATE TRIGGER contracts_leave_no_refs AFTER DELETE ON contracts BEGIN DELETE FROM external_refs WHERE record_table = 'contracts' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'contracts' AND record_id = OLD.id; END;
CREATE TRIGGER meetings_leave_no_refs AFTER DELETE ON meetings BEGIN DELETE FROM external_refs WHERE record_table = 'meetings' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'meetings' AND record_id = OLD.id; END;
CREATE TRIGGER onboardings_leave_no_refs AFTER DELETE ON onboardings BEGIN DELETE FROM external_refs WHERE record_table = 'onboardings' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'onboardings' AND record_id = OLD.id; END;
CREATE TRIGGER playbook_runs_leave_no_refs AFTER DELETE ON playbook_runs BEGIN DELETE FROM external_refs WHERE record_table = 'playbook_runs' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'playbook_runs' AND record_id = OLD.id; END;
CREATE TRIGGER revenue_leave_no_refs AFTER DELETE ON revenue BEGIN DELETE FROM external_refs WHERE record_table = 'revenue' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'revenue' AND record_id = OLD.id; END;
CREATE TRIGGER revenue_decisions_leave_no_refs AFTER DELETE ON revenue_decisions BEGIN DELETE FROM external_refs WHERE record_table = 'revenue_decisions' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'revenue_decisions' AND record_id = OLD.id; END;
CREATE TRIGGER risks_leave_no_refs AFTER DELETE ON risks BEGIN DELETE FROM external_refs WHERE record_table = 'risks' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'risks' AND record_id = OLD.id; END;
CREATE TRIGGER sentiments_leave_no_refs AFTER DELETE ON sentiments BEGIN DELETE FROM external_refs WHERE record_table = 'sentiments' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'sentiments' AND record_id = OLD.id; END;
CREATE TRIGGER stage_changes_leave_no_refs AFTER DELETE ON stage_changes BEGIN DELETE FROM external_refs WHERE record_table = 'stage_changes' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'stage_changes' AND record_id = OLD.id; END;
CREATE TRIGGER success_plans_leave_no_refs AFTER DELETE ON success_plans BEGIN DELETE FROM external_refs WHERE record_table = 'success_plans' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'success_plans' AND record_id = OLD.id; END;
CREATE TRIGGER suggestions_leave_no_refs AFTER DELETE ON suggestions BEGIN DELETE FROM external_refs WHERE record_table = 'suggestions' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'suggestions' AND record_id = OLD.id; END;
CREATE TRIGGER attendees_leave_no_refs AFTER DELETE ON attendees BEGIN DELETE FROM external_refs WHERE record_table = 'attendees' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'attendees' AND record_id = OLD.id; END;
CREATE TRIGGER contact_logs_leave_no_refs AFTER DELETE ON contact_logs BEGIN DELETE FROM external_refs WHERE record_table = 'contact_logs' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'contact_logs' AND record_id = OLD.id; END;
CREATE TRIGGER contract_lines_leave_no_refs AFTER DELETE ON contract_lines BEGIN DELETE FROM external_refs WHERE record_table = 'contract_lines' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'contract_lines' AND record_id = OLD.id; END;
CREATE TRIGGER handoff_items_leave_no_refs AFTER DELETE ON handoff_items BEGIN DELETE FROM external_refs WHERE record_table = 'handoff_items' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'handoff_items' AND record_id = OLD.id; END;
CREATE TRIGGER holds_leave_no_refs AFTER DELETE ON holds BEGIN DELETE FROM external_refs WHERE record_table = 'holds' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'holds' AND record_id = OLD.id; END;
CREATE TRIGGER notes_leave_no_refs AFTER DELETE ON notes BEGIN DELETE FROM external_refs WHERE record_table = 'notes' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'notes' AND record_id = OLD.id; END;
CREATE TRIGGER onboarding_criteria_leave_no_refs AFTER DELETE ON onboarding_criteria BEGIN DELETE FROM external_refs WHERE record_table = 'onboarding_criteria' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'onboarding_criteria' AND record_id = OLD.id; END;
CREATE TRIGGER plan_versions_leave_no_refs AFTER DELETE ON plan_versions BEGIN DELETE FROM external_refs WHERE record_table = 'plan_versions' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'plan_versions' AND record_id = OLD.id; END;
CREATE TRIGGER playbook_items_leave_no_refs AFTER DELETE ON playbook_items BEGIN DELETE FROM external_refs WHERE record_table = 'playbook_items' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'playbook_items' AND record_id = OLD.id; END;
CREATE TRIGGER product_values_leave_no_refs AFTER DELETE ON product_values BEGIN DELETE FROM external_refs WHERE record_table = 'product_values' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'product_values' AND record_id = OLD.id; END;
CREATE TRIGGER decisions_leave_no_refs AFTER DELETE ON decisions BEGIN DELETE FROM external_refs WHERE record_table = 'decisions' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'decisions' AND record_id = OLD.id; END;
CREATE TRIGGER feedback_leave_no_refs AFTER DELETE ON feedback BEGIN DELETE FROM external_refs WHERE record_table = 'feedback' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'feedback' AND record_id = OLD.id; END;
CREATE TRIGGER outcomes_leave_no_refs AFTER DELETE ON outcomes BEGIN DELETE FROM external_refs WHERE record_table = 'outcomes' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'outcomes' AND record_id = OLD.id; END;
CREATE TRIGGER promises_leave_no_refs AFTER DELETE ON promises BEGIN DELETE FROM external_refs WHERE record_table = 'promises' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'promises' AND record_id = OLD.id; END;
CREATE TRIGGER questions_leave_no_refs AFTER DELETE ON questions BEGIN DELETE FROM external_refs WHERE record_table = 'questions' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'questions' AND record_id = OLD.id; END;
CREATE TRIGGER sent_copies_leave_no_refs AFTER DELETE ON sent_copies BEGIN DELETE FROM external_refs WHERE record_table = 'sent_copies' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'sent_copies' AND record_id = OLD.id; END;
CREATE TRIGGER small_wins_leave_no_refs AFTER DELETE ON small_wins BEGIN DELETE FROM external_refs WHERE record_table = 'small_wins' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'small_wins' AND record_id = OLD.id; END;
CREATE TRIGGER agenda_items_leave_no_refs AFTER DELETE ON agenda_items BEGIN DELETE FROM external_refs WHERE record_table = 'agenda_items' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'agenda_items' AND record_id = OLD.id; END;
CREATE TRIGGER goals_leave_no_refs AFTER DELETE ON goals BEGIN DELETE FROM external_refs WHERE record_table = 'goals' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'goals' AND record_id = OLD.id; END;
CREATE TRIGGER outcome_readings_leave_no_refs AFTER DELETE ON outcome_readings BEGIN DELETE FROM external_refs WHERE record_table = 'outcome_readings' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'outcome_readings' AND record_id = OLD.id; END;
CREATE TRIGGER milestones_leave_no_refs AFTER DELETE ON milestones BEGIN DELETE FROM external_refs WHERE record_table = 'milestones' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'milestones' AND record_id = OLD.id; END;
CREATE TRIGGER actions_leave_no_refs AFTER DELETE ON actions BEGIN DELETE FROM external_refs WHERE record_table = 'actions' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'actions' AND record_id = OLD.id; END;
CREATE TRIGGER milestone_slips_leave_no_refs AFTER DELETE ON milestone_slips BEGIN DELETE FROM external_refs WHERE record_table = 'milestone_slips' AND record_id = OLD.id; DELETE FROM sent_copies WHERE record_table = 'milestone_slips' AND record_id = OLD.id; END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('accounts',3);
INSERT INTO "sqlite_sequence" VALUES('stage_changes',1);
INSERT INTO "sqlite_sequence" VALUES('onboarding_criteria',1);
INSERT INTO "sqlite_sequence" VALUES('onboardings',1);
INSERT INTO "sqlite_sequence" VALUES('handoff_items',1);
INSERT INTO "sqlite_sequence" VALUES('playbook_items',1);
INSERT INTO "sqlite_sequence" VALUES('playbook_runs',1);
INSERT INTO "sqlite_sequence" VALUES('playbooks',1);
INSERT INTO "sqlite_sequence" VALUES('agenda_items',1);
INSERT INTO "sqlite_sequence" VALUES('feedback',1);
INSERT INTO "sqlite_sequence" VALUES('promises',1);
INSERT INTO "sqlite_sequence" VALUES('questions',1);
INSERT INTO "sqlite_sequence" VALUES('decisions',1);
INSERT INTO "sqlite_sequence" VALUES('note_versions',1);
INSERT INTO "sqlite_sequence" VALUES('notes',1);
INSERT INTO "sqlite_sequence" VALUES('attendees',1);
INSERT INTO "sqlite_sequence" VALUES('meetings',1);
INSERT INTO "sqlite_sequence" VALUES('meeting_kinds',1);
INSERT INTO "sqlite_sequence" VALUES('contacts',3);
INSERT INTO "sqlite_sequence" VALUES('contracts',1);
INSERT INTO "sqlite_sequence" VALUES('contract_lines',1);
INSERT INTO "sqlite_sequence" VALUES('custom_fields',1);
INSERT INTO "sqlite_sequence" VALUES('success_plans',2);
INSERT INTO "sqlite_sequence" VALUES('product_values',1);
INSERT INTO "sqlite_sequence" VALUES('outcomes',1);
INSERT INTO "sqlite_sequence" VALUES('goals',3);
INSERT INTO "sqlite_sequence" VALUES('outcome_readings',1);
INSERT INTO "sqlite_sequence" VALUES('milestones',2);
INSERT INTO "sqlite_sequence" VALUES('import_mappings',1);
INSERT INTO "sqlite_sequence" VALUES('trash',2);
INSERT INTO "sqlite_sequence" VALUES('contact_logs',1);
INSERT INTO "sqlite_sequence" VALUES('tier_definitions',1);
INSERT INTO "sqlite_sequence" VALUES('colleagues',1);
INSERT INTO "sqlite_sequence" VALUES('companies',1);
INSERT INTO "sqlite_sequence" VALUES('value_patterns',1);
INSERT INTO "sqlite_sequence" VALUES('dismissed_pairs',1);
INSERT INTO "sqlite_sequence" VALUES('watched_files',1);
INSERT INTO "sqlite_sequence" VALUES('saved_views',1);
INSERT INTO "sqlite_sequence" VALUES('milestone_dependencies',1);
INSERT INTO "sqlite_sequence" VALUES('milestone_slips',1);
INSERT INTO "sqlite_sequence" VALUES('plan_versions',2);
INSERT INTO "sqlite_sequence" VALUES('sent_files',1);
INSERT INTO "sqlite_sequence" VALUES('plan_templates',1);
INSERT INTO "sqlite_sequence" VALUES('pictures',1);
INSERT INTO "sqlite_sequence" VALUES('external_refs',4);
INSERT INTO "sqlite_sequence" VALUES('sent_copies',2);
INSERT INTO "sqlite_sequence" VALUES('small_wins',1);
INSERT INTO "sqlite_sequence" VALUES('actions',1);
INSERT INTO "sqlite_sequence" VALUES('account_reviews',1);
INSERT INTO "sqlite_sequence" VALUES('closures',1);
INSERT INTO "sqlite_sequence" VALUES('queue_marks',1);
INSERT INTO "sqlite_sequence" VALUES('measures',2);
INSERT INTO "sqlite_sequence" VALUES('health_models',1);
INSERT INTO "sqlite_sequence" VALUES('reading_sources',1);
INSERT INTO "sqlite_sequence" VALUES('reading_imports',1);
INSERT INTO "sqlite_sequence" VALUES('watched_folders',1);
INSERT INTO "sqlite_sequence" VALUES('risks',1);
INSERT INTO "sqlite_sequence" VALUES('sentiments',1);
INSERT INTO "sqlite_sequence" VALUES('suggestion_rules',1);
INSERT INTO "sqlite_sequence" VALUES('suggestions',1);
INSERT INTO "sqlite_sequence" VALUES('revenue',1);
INSERT INTO "sqlite_sequence" VALUES('holds',1);
INSERT INTO "sqlite_sequence" VALUES('revenue_decisions',1);
INSERT INTO "sqlite_sequence" VALUES('currency_rates',1);
COMMIT;
