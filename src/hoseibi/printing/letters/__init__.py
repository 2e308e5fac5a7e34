"""An office's own Word template, filled: `{{ person.name }}` becomes the person's name.

    placeholders(template)                  what names a template has, and where
    filled(template, {"person": {"name": "…"}, "tasks": [{"title": "…"}, {"title": "…"}]})

A placeholder is a name with dots between double braces, and only ever a name: nothing is computed.
It may stand in paragraphs, tables, headers, footers, notes and text boxes. A row of a table (or a
paragraph) that names a list is repeated for each of its items: `{{ tasks.title }}`.

Names that the applications agree on, so that one template serves several letters:

    office.name  office.address  office.telephone       who writes
    today  reference  subject                           of the letter
    person.name  person.title  person.organisation  person.home  person.address
    project.title  project.number  project.country  project.agency  project.from  project.until
    request.title  request.number  request.date  request.applicant  request.type  request.agency
    decision.outcome  decision.date  decision.reason
    assignment.role  assignment.post  assignment.term  assignment.from  assignment.until
    assignment.terms                                    the terms of reference
    duties (list)  signatory.name  signatory.title
"""

from .filling import filled, placeholders
from .values import Letter, NotATemplate, Placeholder, Values

__all__ = ["Letter", "NotATemplate", "Placeholder", "Values", "filled", "placeholders"]
