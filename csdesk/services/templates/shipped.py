"""The plan templates that csdesk brings."""

from csdesk.domain.purposes import Purpose
from csdesk.domain.template_document import understood
from csdesk.services.shipped import ShippedDocuments

TEMPLATES = ShippedDocuments(
    "templates", ("onboarding", "onboarding-light", "adoption", "expansion-pilot", "renewal"), Purpose, understood
)
