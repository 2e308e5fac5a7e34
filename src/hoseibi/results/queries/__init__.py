"""What is asked for the public site and for the thread. Each question begins with who asks."""

from .addresses import Place, whole
from .annual import FORMS as REPORT_FORMS
from .annual import LANGUAGES as REPORT_LANGUAGES
from .annual import (
    annual_report,
    countries_to_report,
    rendered,
    years_to_report,
)
from .annual_rows import Asked
from .bundle import Bundled, bundled, write_bundle
from .completion import STAGES_OF, Completion, completion
from .cooperation import (
    Measured,
    PublicProject,
    Reached,
    public_event,
    public_events,
    public_products,
    public_project,
    public_projects,
)
from .explained import (
    EntryRead,
    Explained,
    MaterialRead,
    material_read,
    public_commentaries,
    public_commentary,
    public_entry,
    public_material,
    public_material_one,
    whole_commentary,
)
from .known import CountryHere, New, countries_here, every_path, laws_of, news
from .laws import Expression, PublicArticle, article, contents, expression
from .leading import public_path
from .measured import (
    GOOD,
    LATE,
    STANDINGS,
    Objective,
    OfCountry,
    OfProject,
    Stood,
    Sum,
    objectives,
    standing_of,
    summed,
)
from .sought import Besides, found_besides
from .standings import Summary, indicators_standing, projects_standing, summary
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
from .years import name_of

__all__ = [
    "Besides",
    "EntryRead",
    "Explained",
    "MaterialRead",
    "found_besides",
    "material_read",
    "public_commentaries",
    "public_commentary",
    "public_entry",
    "public_event",
    "public_material",
    "public_material_one",
    "public_path",
    "whole_commentary",
    "REPORT_FORMS",
    "REPORT_LANGUAGES",
    "STAGES_OF",
    "Asked",
    "Completion",
    "annual_report",
    "completion",
    "countries_to_report",
    "name_of",
    "rendered",
    "years_to_report",
    "GOOD",
    "LATE",
    "STANDINGS",
    "Objective",
    "OfCountry",
    "OfProject",
    "Stood",
    "Sum",
    "objectives",
    "standing_of",
    "summed",
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
    "Summary",
    "indicators_standing",
    "projects_standing",
    "summary",
]
