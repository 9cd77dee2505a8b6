<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>desk.words</name>
    <message numerus="yes">
        <source>Added %n sample account(s) to {file}</source>
        <translation>
            <numerusform>Added %n sample account to {file}</numerusform>
            <numerusform>Added %n sample accounts to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>given.words</name>
    <message numerus="yes">
        <source>%n file(s): {created} new, {unchanged} unchanged, {rejected} rejected</source>
        <translation>
            <numerusform>%n file: {created} new, {unchanged} unchanged, {rejected} rejected</numerusform>
            <numerusform>%n files: {created} new, {unchanged} unchanged, {rejected} rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): {created} new, {updated} changed, {rejected} rejected</source>
        <translation>
            <numerusform>%n row: {created} new, {updated} changed, {rejected} rejected</numerusform>
            <numerusform>%n rows: {created} new, {updated} changed, {rejected} rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>later_words</name>
    <message numerus="yes">
        <source>%n record(s) match this. Which one is meant?</source>
        <translation>
            <numerusform>%n record matches this. Which one is meant?</numerusform>
            <numerusform>%n records match this. Which one is meant?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) from this source are no longer in the file. Nothing was deleted.</source>
        <translation>
            <numerusform>%n record from this source is no longer in the file. Nothing was deleted.</numerusform>
            <numerusform>%n records from this source are no longer in the file. Nothing was deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in “{column}” name several accounts. The first is taken.</source>
        <translation>
            <numerusform>%n cell in “{column}” names several accounts. The first is taken.</numerusform>
            <numerusform>%n cells in “{column}” name several accounts. The first is taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more contact(s) named in these rows will be added where they are missing.</source>
        <translation>
            <numerusform>%n more contact named in these rows will be added if missing.</numerusform>
            <numerusform>%n more contacts named in these rows will be added where missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in “{column}” have a spreadsheet error and count as empty.</source>
        <translation>
            <numerusform>%n cell in “{column}” has a spreadsheet error and counts as empty.</numerusform>
            <numerusform>%n cells in “{column}” have a spreadsheet error and count as empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have another reading of the same day. The last of each day counts.</source>
        <translation>
            <numerusform>%n row has another reading of the same day. The last of each day counts.</numerusform>
            <numerusform>%n rows have another reading of the same day. The last of each day counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) stay as they are: a newer file or you said otherwise.</source>
        <translation>
            <numerusform>%n reading stays as it is: a newer file or you said otherwise.</numerusform>
            <numerusform>%n readings stay as they are: a newer file or you said otherwise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The change in a week is not known for %n account(s): tickets lack the day they were created or solved.</source>
        <translation>
            <numerusform>The change in a week is not known for %n account: tickets lack the day they were created or solved.</numerusform>
            <numerusform>The change in a week is not known for %n accounts: tickets lack the day they were created or solved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” would give %n account(s) the domain {domain}: it is not imported.</source>
        <translation>
            <numerusform>“{column}” would give %n account the domain {domain}: it is not imported.</numerusform>
            <numerusform>“{column}” would give %n accounts the domain {domain}: it is not imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required item(s) or gap(s) are open. To close anyway, say why.</source>
        <translation>
            <numerusform>%n required item or gap is open. To close anyway, say why.</numerusform>
            <numerusform>%n required items or gaps are open. To close anyway, say why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Health fell %n point(s) in 4 weeks, from {before} to {score}</source>
        <translation>
            <numerusform>Health fell %n point in 4 weeks, from {before} to {score}</numerusform>
            <numerusform>Health fell %n points in 4 weeks, from {before} to {score}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notice deadline in %n day(s), {deadline}</source>
        <translation>
            <numerusform>Notice deadline in %n day, {deadline}</numerusform>
            <numerusform>Notice deadline in %n days, {deadline}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Health is {level} ({score}), C or worse for %n week(s)</source>
        <translation>
            <numerusform>Health is {level} ({score}), C or worse for %n week</numerusform>
            <numerusform>Health is {level} ({score}), C or worse for %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Health fell from {before} to {level} ({score}), for %n week(s)</source>
        <translation>
            <numerusform>Health fell from {before} to {level} ({score}), for %n week</numerusform>
            <numerusform>Health fell from {before} to {level} ({score}), for %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Onboarding is %n day(s) past its window, {met} of {total} criteria met</source>
        <translation>
            <numerusform>Onboarding is %n day past its window, {met} of {total} criteria met</numerusform>
            <numerusform>Onboarding is %n days past its window, {met} of {total} criteria met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No contact for %n day(s), cadence {cadence}</source>
        <translation>
            <numerusform>No contact for %n day, cadence {cadence}</numerusform>
            <numerusform>No contact for %n days, cadence {cadence}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, a sponsor, stayed away from the last %n review(s)</source>
        <translation>
            <numerusform>{name}, a sponsor, stayed away from the last review</numerusform>
            <numerusform>{name}, a sponsor, stayed away from the last %n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No contact with {name} for %n day(s), cadence {cadence}</source>
        <translation>
            <numerusform>No contact with {name} for %n day, cadence {cadence}</numerusform>
            <numerusform>No contact with {name} for %n days, cadence {cadence}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{title}” is %n day(s) overdue ({side})</source>
        <translation>
            <numerusform>“{title}” is %n day overdue ({side})</numerusform>
            <numerusform>“{title}” is %n days overdue ({side})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) out of date, {coverage}% of the score covered</source>
        <translation>
            <numerusform>%n measure out of date, {coverage}% of the score covered</numerusform>
            <numerusform>%n measures out of date, {coverage}% of the score covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good health for %n week(s), outcomes met: {outcomes}</source>
        <translation>
            <numerusform>Good health for %n week, outcomes met: {outcomes}</numerusform>
            <numerusform>Good health for %n weeks, outcomes met: {outcomes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good health for %n week(s)</source>
        <translation>
            <numerusform>Good health for %n week</numerusform>
            <numerusform>Good health for %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>actions</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n contacts</source>
        <translation>
            <numerusform>See the contact</numerusform>
            <numerusform>All %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>promises</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n risks</source>
        <translation>
            <numerusform>All %n risk</numerusform>
            <numerusform>All %n risks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n views</source>
        <comment>of an account</comment>
        <translation>
            <numerusform>All %n view</numerusform>
            <numerusform>All %n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n small wins</source>
        <translation>
            <numerusform>See the small win</numerusform>
            <numerusform>All %n small wins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>self._words</name>
    <message numerus="yes">
        <source>Edit %n account(s)</source>
        <translation>
            <numerusform>Edit %n account</numerusform>
            <numerusform>Edit %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account(s)</source>
        <translation>
            <numerusform>Delete %n account</numerusform>
            <numerusform>Delete %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <comment>of the queue</comment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n value(s) in this file cannot be read. Their rows are shown without them.</source>
        <translation>
            <numerusform>%n value in this file cannot be read. Its row is shown without it.</numerusform>
            <numerusform>%n values in this file cannot be read. Their rows are shown without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n</source>
        <comment>outcomes</comment>
        <translation>
            <numerusform>mean of %n</numerusform>
            <numerusform>mean of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) of {total}</source>
        <translation>
            <numerusform>%n account of {total}</numerusform>
            <numerusform>%n accounts of {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) moved to trash. Press Ctrl+Z to undo.</source>
        <translation>
            <numerusform>%n account moved to trash. Press Ctrl+Z to undo.</numerusform>
            <numerusform>%n accounts moved to trash. Press Ctrl+Z to undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n people</source>
        <translation>
            <numerusform>See the person</numerusform>
            <numerusform>All %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tier}: every %n day(s)</source>
        <translation>
            <numerusform>{tier}: every day</numerusform>
            <numerusform>{tier}: every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>entries of a day</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) to renew</source>
        <translation>
            <numerusform>%n contract to renew</numerusform>
            <numerusform>%n contracts to renew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>renewals</comment>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in preparation</source>
        <comment>renewals</comment>
        <translation>
            <numerusform>%n in preparation</numerusform>
            <numerusform>%n in preparation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <comment>renewals</comment>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n accounts</source>
        <translation>
            <numerusform>See the account</numerusform>
            <numerusform>All %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more move(s) with it</source>
        <translation>
            <numerusform>%n more moves with it</numerusform>
            <numerusform>%n more move with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) applied. Press Ctrl+Z to undo.</source>
        <translation>
            <numerusform>%n change applied. Press Ctrl+Z to undo.</numerusform>
            <numerusform>%n changes applied. Press Ctrl+Z to undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Apply %n change</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) already past</source>
        <translation>
            <numerusform>%n milestone already past</numerusform>
            <numerusform>%n milestones already past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) match this. Which one is meant?</source>
        <translation>
            <numerusform>%n record matches this. Which one is meant?</numerusform>
            <numerusform>%n records match this. Which one is meant?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the tables</source>
        <comment>milestones</comment>
        <translation>
            <numerusform>%n more in the tables</numerusform>
            <numerusform>%n more in the tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days ahead</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d late</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n d late</numerusform>
            <numerusform>%n d late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new account(s) may already exist: {names}</source>
        <translation>
            <numerusform>%n new account may already exist: {names}</numerusform>
            <numerusform>%n new accounts may already exist: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cell(s) did not fit.</source>
        <translation>
            <numerusform>%n more cell did not fit.</numerusform>
            <numerusform>%n more cells did not fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in calculated columns were not changed.</source>
        <translation>
            <numerusform>%n cell in a calculated column was not changed.</numerusform>
            <numerusform>%n cells in calculated columns were not changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) beyond the table were not pasted.</source>
        <translation>
            <numerusform>%n cell beyond the table was not pasted.</numerusform>
            <numerusform>%n cells beyond the table were not pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <comment>contact</comment>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n day(s) overdue</source>
        <translation>
            <numerusform>Review %n day overdue</numerusform>
            <numerusform>Review %n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n earlier one(s).</source>
        <comment>small wins</comment>
        <translation>
            <numerusform>And %n earlier one.</numerusform>
            <numerusform>And %n earlier ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active account(s) without a plan in progress</source>
        <translation>
            <numerusform>%n active account without a plan in progress</numerusform>
            <numerusform>%n active accounts without a plan in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) with a verdict stay as they are.</source>
        <translation>
            <numerusform>%n goal with a verdict stays as it is.</numerusform>
            <numerusform>%n goals with a verdict stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s)</source>
        <translation>
            <numerusform>%n milestone</numerusform>
            <numerusform>%n milestones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to look at</source>
        <translation>
            <numerusform>%n cell to look at</numerusform>
            <numerusform>%n cells to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n next action(s)</source>
        <translation>
            <numerusform>%n next action</numerusform>
            <numerusform>%n next actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coming</source>
        <comment>meetings</comment>
        <translation>
            <numerusform>%n coming</numerusform>
            <numerusform>%n coming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an outcome</source>
        <comment>meetings</comment>
        <translation>
            <numerusform>%n without an outcome</numerusform>
            <numerusform>%n without an outcome</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <comment>meetings</comment>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agenda item(s)</source>
        <translation>
            <numerusform>%n agenda item</numerusform>
            <numerusform>%n agenda items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>left until a day</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>deleted lines</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>of a checklist</comment>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required</source>
        <comment>items</comment>
        <translation>
            <numerusform>%n required</numerusform>
            <numerusform>%n required</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) already past</source>
        <comment>of a checklist</comment>
        <translation>
            <numerusform>%n item already past</numerusform>
            <numerusform>%n items already past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>gaps</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected</source>
        <translation>
            <numerusform>%n row: {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected</numerusform>
            <numerusform>%n rows: {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n milestone(s) done</source>
        <translation>
            <numerusform>{done} of %n milestone done</numerusform>
            <numerusform>{done} of %n milestones done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n milestone(s)</source>
        <translation>
            <numerusform>{done} of %n milestone</numerusform>
            <numerusform>{done} of %n milestones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>in the playbook</comment>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raised</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>%n raised</numerusform>
            <numerusform>%n raised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dismissed</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>%n dismissed</numerusform>
            <numerusform>%n dismissed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed by itself</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>%n closed by itself</numerusform>
            <numerusform>%n closed by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) up</source>
        <comment>for renewal</comment>
        <translation>
            <numerusform>%n contract up</numerusform>
            <numerusform>%n contracts up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restated by %n contract(s)</source>
        <translation>
            <numerusform>restated by %n contract</numerusform>
            <numerusform>restated by %n contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stale, %n day(s) old</source>
        <comment>measure</comment>
        <translation>
            <numerusform>stale, %n day old</numerusform>
            <numerusform>stale, %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>feedback</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>questions</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are not in the file and count as 0.</source>
        <translation>
            <numerusform>%n account is not in the file and counts as 0.</numerusform>
            <numerusform>%n accounts are not in the file and count as 0.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are not in the file: no reading for them.</source>
        <translation>
            <numerusform>%n account is not in the file: no reading for it.</numerusform>
            <numerusform>%n accounts are not in the file: no reading for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s), {measures}, {days}</source>
        <translation>
            <numerusform>%n reading, {measures}, {days}</numerusform>
            <numerusform>%n readings, {measures}, {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bounds of the first %n month(s): {bounds}.</source>
        <comment>of an account</comment>
        <translation>
            <numerusform>Bounds of the first month: {bounds}.</numerusform>
            <numerusform>Bounds of the first %n months: {bounds}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old, too old after {most}</source>
        <comment>reading</comment>
        <translation>
            <numerusform>%n day old, too old after {most}</numerusform>
            <numerusform>%n days old, too old after {most}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <comment>before</comment>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A warning stood before %n churn(s): {median} days in the middle, {least} to {most}</source>
        <translation>
            <numerusform>A warning stood before %n churn: {median} days in the middle, {least} to {most}</numerusform>
            <numerusform>A warning stood before %n churns: {median} days in the middle, {least} to {most}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue: spread…</source>
        <comment>entries</comment>
        <translation>
            <numerusform>%n overdue: spread…</numerusform>
            <numerusform>%n overdue: spread…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) without a next action</source>
        <translation>
            <numerusform>%n account without a next action</numerusform>
            <numerusform>%n accounts without a next action</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <comment>times</comment>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n time(s)</source>
        <comment>a deadline</comment>
        <translation>
            <numerusform>moved once</numerusform>
            <numerusform>moved %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renewal decision in %n day(s)</source>
        <comment>a renewal</comment>
        <translation>
            <numerusform>renewal decision in %n day</numerusform>
            <numerusform>renewal decision in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <comment>of the queue</comment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a date of its own stays: open it to move it.</source>
        <comment>entries</comment>
        <translation>
            <numerusform>One with a date of its own stays: open it to move it.</numerusform>
            <numerusform>%n with a date of their own stay: open them to move them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n action(s)</source>
        <translation>
            <numerusform>Move %n action</numerusform>
            <numerusform>Move %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) moved. Press Ctrl+Z to undo.</source>
        <translation>
            <numerusform>%n action moved. Press Ctrl+Z to undo.</numerusform>
            <numerusform>%n actions moved. Press Ctrl+Z to undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First due {day}, moved %n time(s).</source>
        <translation>
            <numerusform>First due {day}, moved once.</numerusform>
            <numerusform>First due {day}, moved %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <comment>recurrence</comment>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n working day(s)</source>
        <comment>recurrence</comment>
        <translation>
            <numerusform>every working day</numerusform>
            <numerusform>every %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <comment>recurrence</comment>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <comment>recurrence</comment>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <comment>recurrence</comment>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>lines of a document</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) would change level.</source>
        <translation>
            <numerusform>%n account would change level.</numerusform>
            <numerusform>%n accounts would change level.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {value}, {points} points, %n day(s) old</source>
        <translation>
            <numerusform>{name}: {value}, {points} points, %n day old</numerusform>
            <numerusform>{name}: {value}, {points} points, %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation>
            <numerusform>%n file imported</numerusform>
            <numerusform>%n files imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s)</source>
        <translation>
            <numerusform>%n reading</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the queue</source>
        <translation>
            <numerusform>%n more in the queue</numerusform>
            <numerusform>%n more in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} + %n other currency(ies)</source>
        <translation>
            <numerusform>{amount} + %n currency</numerusform>
            <numerusform>{amount} + %n currencies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review finished. %n item(s) taken on for the week.</source>
        <translation>
            <numerusform>Review finished. %n item taken on for the week.</numerusform>
            <numerusform>Review finished. %n items taken on for the week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviewed today</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n reviewed today</numerusform>
            <numerusform>%n reviewed today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half have it after %n day(s)</source>
        <translation>
            <numerusform>Half have it after %n day</numerusform>
            <numerusform>Half have it after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <comment>entries</comment>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sales sheet changed %n account(s) since {day}: {names}.</source>
        <translation>
            <numerusform>The sales sheet changed %n account since {day}: {names}.</numerusform>
            <numerusform>The sales sheet changed %n accounts since {day}: {names}.</numerusform>
        </translation>
    </message>
</context>
</TS>
