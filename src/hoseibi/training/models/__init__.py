"""What is kept of a training course, from its call to what was done with it a year later."""

from .afterwards import ActionPlan, Certificate, PlannedStep, PrintRun, StepReport
from .courses import Course, Module, Objective, Target
from .learning import (
    EvaluationQuestion,
    EvaluationSheet,
    ExamQuestion,
    JobReport,
    Sitting,
)
from .nominations import Attended, Criterion, Journey, Nomination, Score
from .public import PublicPage
from .sessions import Holiday, Lecture, Material, Room, Session, Timetable
from .steps import CourseStep

__all__ = [
    "ActionPlan",
    "Attended",
    "Certificate",
    "Course",
    "CourseStep",
    "Criterion",
    "EvaluationQuestion",
    "EvaluationSheet",
    "Holiday",
    "JobReport",
    "Journey",
    "Lecture",
    "Material",
    "Module",
    "Nomination",
    "Objective",
    "PlannedStep",
    "PrintRun",
    "PublicPage",
    "Room",
    "Score",
    "Session",
    "Sitting",
    "StepReport",
    "Target",
    "ExamQuestion",
    "Timetable",
]
