"""Who may see, plan, report and approve in a project: what the roles of its circle allow."""

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import (
    NotAllowed,
    Reader,
    may,
    may_open_circle,
    may_release,
    require,
    require_may_release,
)

from .models import Actual, Project


def may_begin(user: Reader) -> bool:
    """Whether somebody may begin a project: an officer of the department, who opens its circle."""
    return may_open_circle(user)


def require_may_begin(user: Reader) -> None:
    """Refuse somebody who begins no projects."""
    if not may_begin(user):
        raise NotAllowed


def may_plan(user: Reader, project: Project) -> bool:
    """Whether somebody may change the plan of a project."""
    return may(user, Act.PLAN, project.circle_id)


def require_may_plan(user: Reader, project: Project) -> None:
    """Refuse somebody who does not plan."""
    require(user, Act.PLAN, project.circle_id)


def may_report(user: Reader, project: Project) -> bool:
    """Whether somebody may say what was done and reached."""
    return may(user, Act.REPORT, project.circle_id)


def require_may_report(user: Reader, project: Project) -> None:
    """Refuse somebody who does not report."""
    require(user, Act.REPORT, project.circle_id)


def may_confirm(user: Reader, project: Project) -> bool:
    """Whether somebody may approve what others reported, and lock periods."""
    return may(user, Act.CONFIRM, project.circle_id)


def require_may_confirm(user: Reader, project: Project) -> None:
    """Refuse somebody who approves nothing."""
    require(user, Act.CONFIRM, project.circle_id)


def may_judge(user: Reader, actual: Actual) -> bool:
    """Whether somebody may approve or return an actual; nobody does with their own."""
    return actual.reported_by_id != user.pk and may_confirm(user, actual.indicator.project)


def may_publish(user: Reader, project: Project) -> bool:
    """Whether somebody may publish a project: who may release what its circle keeps."""
    return may_release(user, project.circle_id)


def require_may_publish(user: Reader, project: Project) -> None:
    """Refuse somebody who publishes nothing."""
    require_may_release(user, project.circle_id)


def may_name_publisher(user: Reader) -> bool:
    """Whether somebody may say who publishes: an officer of the department."""
    return may_begin(user)


def require_may_name_publisher(user: Reader) -> None:
    """Refuse somebody who does not say who publishes."""
    require_may_begin(user)
