"""The public site, page by page."""

from .bundle import bundle
from .laws import article, law
from .machine import feed, robots, sitemap
from .site import (
    country,
    events,
    home,
    products,
    project,
    projects,
    public,
    search,
)
from .thread import of_article, of_project, of_request

__all__ = [
    "of_article",
    "of_project",
    "of_request",
    "article",
    "bundle",
    "country",
    "events",
    "feed",
    "home",
    "law",
    "products",
    "project",
    "projects",
    "public",
    "robots",
    "search",
    "sitemap",
]
