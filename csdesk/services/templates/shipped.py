"""The plan templates that csdesk brings."""

from csdesk.domain.template_document import understood
from csdesk.domain.templates import Purpose
from csdesk.services.shipped import ShippedDocuments

TEMPLATES = ShippedDocuments(
    "templates", ("onboarding", "onboarding-light", "adoption", "expansion-pilot", "renewal"), Purpose, understood
)
