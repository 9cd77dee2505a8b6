"""Playbooks as JSON: written, and read strictly, so that a bad one is one clear sentence."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from csdesk.domain import strict
from csdesk.domain.checklists import Checklist, ChecklistItem, Criterion, Written
from csdesk.domain.people import Job
from csdesk.domain.templates import SEPARATOR, Anchor
from csdesk.i18n import later_words

FORMAT = 1
"""The number of the form that is written; a playbook in another form was written by another csdesk."""
LONGEST = 1_000
"""No item is due more business days from its start, or deadline."""


class PlaybookError(strict.DocumentError):
    """A playbook cannot be read."""

    says = later_words.tr("This playbook cannot be read because of an error at “{where}”. It was not changed.")


class OtherPlaybookFormatError(PlaybookError):
    """A playbook has another form than this csdesk knows."""

    says = later_words.tr("This playbook was made by another version of csdesk and was not changed. Update csdesk.")


def written_playbook(playbook: Written) -> str:
    """Return a playbook as JSON."""
    return json.dumps({"format": FORMAT, **strict.filled(asdict(playbook))}, ensure_ascii=False)


def read_playbook(text: str) -> Written:
    """Return the playbook that was written; raise PlaybookError where it is none."""
    return understood_playbook(strict.opened(text, PlaybookError))


def understood_playbook(raw: Any) -> Written:
    """Return the playbook that a JSON document is; raise PlaybookError where it is none."""
    playbook: Written = strict.understood(raw, FORMAT, _READ, PlaybookError, OtherPlaybookFormatError)
    for parts in (playbook.items, playbook.criteria):
        for key, count in Counter(one.key for one in parts).items():
            if count > 1:
                raise PlaybookError(key)
    return playbook


_CRITERION: Mapping[str, strict.Read] = {"key": strict.key(SEPARATOR), "title": strict.title}
_ITEM: Mapping[str, strict.Read] = {
    **_CRITERION,
    "due": strict.whole(LONGEST),
    "required": strict.yes,
    "wanted": strict.text,
    "job": strict.choice(Job),
}
_READ = strict.part(
    Checklist,
    {
        "title": strict.title,
        "anchor": strict.choice(Anchor),
        "items": strict.several(strict.part(ChecklistItem, _ITEM)),
        "criteria": strict.several(strict.part(Criterion, _CRITERION)),
    },
    ("title",),
)
