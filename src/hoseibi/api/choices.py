"""What a token can be given for."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """What a program may do with a token, within what its owner may."""

    LAWS_READ = "laws:read", _("Read laws, their versions, articles, references and findings")
    LAWS_WRITE = "laws:write", _("Import texts of laws and say what a law is")
    PROJECTS_READ = "projects:read", _("Read projects: plans, indicators, money, papers")
    PROJECTS_WRITE = "projects:write", _("Report what was reached, and write down payments")
    RESULTS_READ = "results:read", _("Read results: approved actuals, texts in force, counts")
    TERMS_READ = "terms:read", _("Read terms of every language, and what was decided of them")
    TERMS_WRITE = "terms:write", _("Propose terms, and write down what was decided of them")
    COURTS_READ = "courts:read", _("Read figures of courts: cases filed, resolved and pending")
    REQUESTS_READ = "requests:read", _("Read requests for cooperation")


class Lasting(models.IntegerChoices):
    """For how many days a token is made."""

    MONTH = 30, _("30 days")
    QUARTER = 90, _("90 days")
    YEAR = 365, _("a year")
