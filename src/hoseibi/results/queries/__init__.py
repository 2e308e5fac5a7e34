"""What is asked for the public site and for the thread. Each question begins with who asks."""

from .addresses import Place, whole
from .bundle import Bundled, bundled, write_bundle
from .cooperation import (
    Measured,
    PublicProject,
    Reached,
    public_events,
    public_products,
    public_project,
    public_projects,
)
from .known import CountryHere, New, countries_here, every_path, laws_of, news
from .laws import Expression, PublicArticle, article, contents, expression
from .thread import (
    STAGES,
    Knot,
    Thread,
    anchor_at,
    request_known,
    thread_of_article,
    thread_of_project,
    thread_of_request,
)

__all__ = [
    "STAGES",
    "Knot",
    "Thread",
    "anchor_at",
    "request_known",
    "thread_of_article",
    "thread_of_project",
    "thread_of_request",
    "Bundled",
    "bundled",
    "write_bundle",
    "CountryHere",
    "Expression",
    "Measured",
    "New",
    "Place",
    "PublicArticle",
    "PublicProject",
    "Reached",
    "article",
    "contents",
    "countries_here",
    "every_path",
    "expression",
    "laws_of",
    "news",
    "public_events",
    "public_products",
    "public_project",
    "public_projects",
    "whole",
]
