"""What plan templates are for."""

from enum import StrEnum


class Purpose(StrEnum):
    """What a plan made from a template is to achieve."""

    ONBOARDING = "onboarding"
    ADOPTION = "adoption"
    EXPANSION = "expansion"
    RENEWAL = "renewal"
    OTHER = "other"
