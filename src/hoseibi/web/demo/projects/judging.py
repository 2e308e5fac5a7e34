"""The evaluations of the project in Lanvara: before it began, and at the joint review."""

from __future__ import annotations

from datetime import date

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.projects import actions
from hoseibi.projects.choices import Criterion, EvaluationKind
from hoseibi.projects.models import Project

from .telling import both

REASONS = {
    Criterion.RELEVANCE: (
        3,
        both(
            "The national plan names the law of obligations; courts asked for it.",
            "国家計画に債権法の整備が掲げられ、裁判所からも要望がある。",
        ),
    ),
    Criterion.COHERENCE: (
        2,
        both(
            "Drafts of another donor on securities over movables overlap in four articles.",
            "別の支援機関の動産担保法案と4か条が重複する。",
        ),
    ),
    Criterion.EFFECTIVENESS: (
        2,
        both(
            "Drafting goes well; judgments move more slowly.",
            "起草は順調だが、判決実務の変化は緩やか。",
        ),
    ),
    Criterion.EFFICIENCY: (
        3,
        both("Cost and period are within the plan.", "費用・期間とも計画内。"),
    ),
    Criterion.IMPACT: (
        2,
        both(
            "First changes in the length of cases are seen in two provinces.",
            "2州で審理期間の短縮が見え始めた。",
        ),
    ),
    Criterion.SUSTAINABILITY: (
        2,
        both(
            "Trainers teach alone; the drafting group still depends on three people.",
            "教官は自立したが、起草グループは3名に依存している。",
        ),
    ),
}
SUMMARY = both(
    "On the way to its purpose. Both sides raise the target of the purpose and turn the manual into"
    " a commentary.",
    "プロジェクト目標の達成に向けて順調。双方は目標値を引き上げ、マニュアルを逐条解説に改めることとした。",
)


def evaluate(by: User, project: Project) -> None:
    """Judge the six criteria at the joint review, each with its reason."""
    evaluating = actions.Evaluating(
        EvaluationKind.JOINT_REVIEW, date(2025, 11, 14), "Joint review team of both sides"
    )
    made = actions.begin_evaluation(by, project, evaluating, origin=Origin.COMMAND)
    for criterion, (grade, reason) in REASONS.items():
        judging = actions.Judging(criterion, grade, reason)
        actions.judge(by, made, judging, origin=Origin.COMMAND)
    actions.finish_evaluation(by, made, SUMMARY, origin=Origin.COMMAND)
