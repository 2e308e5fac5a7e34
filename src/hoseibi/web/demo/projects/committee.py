"""The meetings of the joint coordinating committee of the project in Lanvara."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.meetings.actions import Item, Planning, Writing, add_item, approve, plan, write_minutes
from hoseibi.projects import actions
from hoseibi.projects.models import JccMeeting, Project

from .telling import Said, both

ZONE = ZoneInfo("Asia/Phnom_Penh")
MEETINGS: tuple[tuple[date, Said], ...] = (
    (
        date(2023, 3, 15),
        both("The work plan of the first year is agreed.", "初年度の活動計画を了承。"),
    ),
    (
        date(2023, 10, 18),
        both("The list of sub-decrees owed is taken note of.", "委任された政令の一覧を了承。"),
    ),
    (
        date(2024, 4, 24),
        both(
            "PDM ver.1 is adopted; activity 2-4 begins in July.",
            "PDM ver.1を採択。活動2-4は7月に開始。",
        ),
    ),
    (
        date(2024, 11, 13),
        both(
            "Organs name who answers for each sub-decree.", "各機関が政令ごとの担当者を指名する。"
        ),
    ),
    (
        date(2025, 5, 21),
        both("The seminars go to two more provinces.", "セミナーの対象を2州追加。"),
    ),
    (
        date(2025, 11, 20),
        both(
            "The joint review is accepted, and PDM ver.2 adopted.",
            "合同レビュー結果を了承し、PDM ver.2を採択。",
        ),
    ),
    (
        date(2026, 5, 20),
        both("The commentary is printed in three parts.", "逐条解説を3分冊で刊行する。"),
    ),
    (date(2026, 12, 9), {}),
)


def hold_committee(by: User, project: Project) -> dict[int, JccMeeting]:
    """The meetings that were held, with minutes, and the one to come; by number."""
    return {
        number: _hold(by, project, number, day, adopted)
        for number, (day, adopted) in enumerate(MEETINGS, start=1)
    }


def _hold(by: User, project: Project, number: int, day: date, adopted: Said) -> JccMeeting:
    begin = datetime.combine(day, time(9), ZONE)
    titles = both(
        f"Joint coordinating committee, meeting {number}", f"第{number}回合同調整委員会（JCC）"
    )
    planning = Planning(
        titles,
        begin,
        begin + timedelta(hours=2),
        partner_place="Ministry of Justice, Sorenka",
        partner_zone="Asia/Phnom_Penh",
    )
    meeting = plan(by, project.circle, planning, origin=Origin.COMMAND)
    jcc = actions.count_as_jcc(by, project, meeting, number, origin=Origin.COMMAND)
    if adopted and begin < timezone.now():
        item = add_item(by, meeting, Item(both("What the committee adopts", "採択事項")))
        for language, text in adopted.items():
            write_minutes(by, item, Writing(language, text, origin=Origin.COMMAND))
        actions.say_adopted(by, jcc, adopted, origin=Origin.COMMAND)
        approver = User.objects.filter(username="drafter").first()
        if approver is not None:
            approve(approver, meeting, origin=Origin.COMMAND)
    return jcc
