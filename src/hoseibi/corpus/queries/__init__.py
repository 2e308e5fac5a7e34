"""What is asked of the corpus; nothing here writes. Each query takes the reader who asks."""

from .addresses import PlaceFound, places_meant
from .amendments import AmendmentPreview, Draft, Told, amendment_preview, drafted, not_applied
from .articles import (
    ArticlePage,
    Column,
    Entry,
    Neighbour,
    Reading,
    Row,
    Turn,
    article,
    contents,
    divisions_above,
    place,
    position_of,
    reading,
)
from .candidates import SearchFilters
from .exports import EXPORT_FORMS, Export, export, export_article
from .facets import Facet
from .laws import (
    LawFilters,
    LibraryPage,
    holding,
    law_by_slug,
    library,
    version_of,
    versions_on,
)
from .places import Candidate, Named
from .previews import Line, Preview, preview
from .removed import Removed, removed, removed_law, removed_version
from .search import Hit, Piece, SearchPage, search
from .suggestions import Suggestion, suggestions
from .today import Today, today
from .visible import (
    every_version,
    stale_versions,
    visible_languages,
    visible_laws,
    visible_versions,
)

__all__ = [
    "AmendmentPreview",
    "Candidate",
    "Draft",
    "Named",
    "Told",
    "amendment_preview",
    "drafted",
    "not_applied",
    "EXPORT_FORMS",
    "ArticlePage",
    "Column",
    "Entry",
    "Export",
    "Facet",
    "Hit",
    "LawFilters",
    "LibraryPage",
    "Line",
    "Neighbour",
    "Piece",
    "PlaceFound",
    "Preview",
    "Reading",
    "Removed",
    "Row",
    "SearchFilters",
    "SearchPage",
    "Suggestion",
    "Today",
    "Turn",
    "article",
    "contents",
    "divisions_above",
    "every_version",
    "export",
    "export_article",
    "holding",
    "law_by_slug",
    "library",
    "place",
    "places_meant",
    "position_of",
    "preview",
    "reading",
    "removed",
    "removed_law",
    "removed_version",
    "search",
    "stale_versions",
    "suggestions",
    "today",
    "version_of",
    "versions_on",
    "visible_languages",
    "visible_laws",
    "visible_versions",
]
