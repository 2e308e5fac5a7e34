"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """Where a project stands, in the order in which projects of official aid go."""

    ADOPTED = "adopted", _("Adopted")
    PLANNING = "planning", _("Planning survey")
    EX_ANTE = "ex-ante", _("Ex-ante evaluation")
    AGREED = "agreed", _("Record of discussions signed")
    UNDER_WAY = "under-way", _("Implementation")
    JOINT_REVIEW = "joint-review", _("Joint review")
    COMPLETED = "completed", _("Completed")
    EX_POST = "ex-post", _("Ex-post evaluation")
    ENDED = "ended", _("Ended early")


STAGES = (
    Stage.ADOPTED,
    Stage.PLANNING,
    Stage.EX_ANTE,
    Stage.AGREED,
    Stage.UNDER_WAY,
    Stage.JOINT_REVIEW,
    Stage.COMPLETED,
    Stage.EX_POST,
)
"""The stages one after another; a project ended early leaves them where it stands."""


class ProductKind(models.TextChoices):
    """What a project leaves behind."""

    DRAFT = "draft", _("Draft law")
    RULES = "rules", _("Implementing rules")
    COMMENTARY = "commentary", _("Commentary")
    MANUAL = "manual", _("Manual")
    TEXTBOOK = "textbook", _("Textbook")
    FORM = "form", _("Model forms")
    TRANSLATION = "translation", _("Translation")
    REPORT = "report", _("Report")
    OTHER = "other", _("Other")


class RowKind(models.TextChoices):
    """What a row of the project design matrix (PDM) is, in the order of the form."""

    GOAL = "goal", _("Overall goal")
    PURPOSE = "purpose", _("Project purpose")
    OUTPUT = "output", _("Output")
    ACTIVITY = "activity", _("Activity")
    HOME_INPUT = "home-input", _("Input of our side")
    PARTNER_INPUT = "partner-input", _("Input of the partner's side")
    PRECONDITION = "precondition", _("Pre-condition")
    ISSUE = "issue", _("Issue and countermeasure")


MEASURED = (RowKind.GOAL, RowKind.PURPOSE, RowKind.OUTPUT)
"""The rows that have indicators."""


class Column(models.TextChoices):
    """The columns of the PDM, as the form names them."""

    NARRATIVE = "narrative", _("Narrative summary")
    INDICATORS = "indicators", _("Objectively verifiable indicators")
    MEANS = "means", _("Means of verification")
    ASSUMPTIONS = "assumptions", _("Important assumptions")
    ACHIEVEMENT = "achievement", _("Achievement")
    REMARKS = "remarks", _("Remarks")


class PdmState(models.TextChoices):
    """Whether a version of the PDM is being written, counts, or counted once."""

    DRAFT = "draft", _("Draft")
    ADOPTED = "adopted", _("Adopted")
    SET_ASIDE = "set-aside", _("Set aside")


class IndicatorKind(models.TextChoices):
    """How an indicator is measured."""

    NUMBER = "number", _("Number")
    PERCENT = "percent", _("Per cent")
    QUALITATIVE = "qualitative", _("In words")


class Direction(models.TextChoices):
    """Whether more of an indicator is better."""

    UP = "up", _("more is better")
    DOWN = "down", _("less is better")


class ActualState(models.TextChoices):
    """Where an actual stands; only what was approved counts."""

    REPORTED = "reported", _("Waiting for approval")
    RETURNED = "returned", _("Returned")
    APPROVED = "approved", _("Approved")
    REPLACED = "replaced", _("Replaced")


class Dimension(models.TextChoices):
    """By what an actual is divided."""

    SEX = "sex", _("Sex")
    REGION = "region", _("Region")
    PROFESSION = "profession", _("Profession")
    OTHER = "other", _("Other")


class CostKind(models.TextChoices):
    """What money is meant for."""

    EXPERTS = "experts", _("Experts")
    TRAINING = "training", _("Training")
    SEMINARS = "seminars", _("Seminars")
    LOCAL = "local", _("Local cost")
    EQUIPMENT = "equipment", _("Equipment")
    OTHER = "other", _("Other")


class TransactionKind(models.TextChoices):
    """What a movement of money is, in the words that donors share."""

    INCOMING = "incoming", _("Incoming funds")
    COMMITMENT = "commitment", _("Commitment")
    DISBURSEMENT = "disbursement", _("Disbursement")
    EXPENDITURE = "expenditure", _("Expenditure")


SPENDING = (TransactionKind.DISBURSEMENT, TransactionKind.EXPENDITURE)
"""The kinds that count as spent."""


class RiskState(models.TextChoices):
    """Whether a risk is watched, has come true, or is over."""

    WATCHED = "watched", _("Watched")
    TRUE = "true", _("Has come true")
    OVER = "over", _("Over")


class Level(models.IntegerChoices):
    """How likely a risk is, or how hard it would hit."""

    LOW = 1, _("Low")
    MIDDLE = 2, _("Middle")
    HIGH = 3, _("High")


class EvaluationKind(models.TextChoices):
    """When a project is evaluated."""

    EX_ANTE = "ex-ante", _("Ex-ante evaluation")
    JOINT_REVIEW = "joint-review", _("Joint review")
    EX_POST = "ex-post", _("Ex-post evaluation")


class Criterion(models.TextChoices):
    """The six criteria of the Development Assistance Committee (DAC)."""

    RELEVANCE = "relevance", _("Relevance")
    COHERENCE = "coherence", _("Coherence")
    EFFECTIVENESS = "effectiveness", _("Effectiveness")
    EFFICIENCY = "efficiency", _("Efficiency")
    IMPACT = "impact", _("Impact")
    SUSTAINABILITY = "sustainability", _("Sustainability")


class Grade(models.IntegerChoices):
    """How well a criterion is met."""

    HIGH = 3, _("High")
    FAIR = 2, _("Fair")
    LOW = 1, _("Low")


class ReportKind(models.TextChoices):
    """What is prepared from a project's data, and handed in."""

    MONITORING = "monitoring", _("Monitoring sheet")
    COMPLETION = "completion", _("Completion report")


class ReportState(models.TextChoices):
    """Whether a report is being written, was handed in, or was taken back after that."""

    DRAFT = "draft", _("Being written")
    SUBMITTED = "submitted", _("Handed in")
    TAKEN_BACK = "taken-back", _("Taken back")


class OrganisationType(models.TextChoices):
    """What an organisation is, by the codes that donors share (IATI)."""

    GOVERNMENT = "10", _("Government")
    LOCAL = "11", _("Local government")
    PUBLIC = "15", _("Other public sector")
    INTERNATIONAL_NGO = "21", _("International NGO")
    NATIONAL_NGO = "22", _("National NGO")
    MULTILATERAL = "40", _("Multilateral")
    FOUNDATION = "60", _("Foundation")
    ACADEMIC = "80", _("Academic, training and research")
    OTHER = "90", _("Other")


class PublicSector(models.TextChoices):
    """The sectors of the OECD that cooperation on law belongs to."""

    LEGAL = "15130", _("Legal and judicial development")
    POLICY = "15131", _("Justice, law and order policy")
    POLICE = "15132", _("Police")
    JUDICIAL = "15134", _("Judicial affairs")
    OMBUDSMAN = "15135", _("Ombudsman")
    PRISONS = "15137", _("Prisons")
    HUMAN_RIGHTS = "15160", _("Human rights")
    BUSINESS = "25010", _("Business policy and administration")


class AidType(models.TextChoices):
    """In which form aid is given, by the codes of the OECD that fit cooperation on law."""

    PROJECT = "C01", _("Project")
    DONOR_PEOPLE = "D01", _("Experts from the donor's country")
    OTHER_HELP = "D02", _("Other technical assistance")
    TRAINING = "E01", _("Training in the donor's country")
    ADMINISTRATION = "G01", _("Cost of administration")


class TiedStatus(models.TextChoices):
    """Whether what is bought must come from the donor's country."""

    PARTIALLY = "3", _("Partially tied")
    TIED = "4", _("Tied")
    UNTIED = "5", _("Untied")


class PaperKind(models.TextChoices):
    """What a public document is, by the codes that donors share."""

    BEFORE = "A01", _("Appraisal before the project")
    OBJECTIVES = "A02", _("Objectives, such as the PDM")
    BUDGET = "A05", _("Budget")
    EVALUATION = "A07", _("Review of performance, evaluation")
    RESULTS = "A08", _("Results, outcomes and outputs")
    AGREEMENT = "A09", _("Memorandum of understanding, such as the record of discussions")
    WEB_PAGE = "A12", _("Web page of the project")
