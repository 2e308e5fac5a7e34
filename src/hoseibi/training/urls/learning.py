"""Addresses of tests, evaluations, certificates and action plans, and of what is one's own."""

from django.urls import path

from ..queries.course_lists import LISTS
from ..views import afterwards, learning, lists, own, verifying

_COURSE = "courses/<slug:slug>/"
_OWN = "courses/own/<slug:slug>/"
_PLAN = f"{_COURSE}plans/<int:key>/"

urlpatterns = [
    path("courses/own/", own.own_courses, name="own"),
    path(_OWN, own.own, name="own-course"),
    path(f"{_OWN}job-report/", own.job_report, name="job-report"),
    path(f"{_OWN}test/<slug:sat>/", own.sitting, name="sitting"),
    path(f"{_OWN}evaluation/", own.sheet, name="sheet"),
    path(f"{_OWN}plan/", own.own_plan, name="own-plan"),
    path(f"{_OWN}plan/hand-in/", own.hand_in_plan, name="hand-in-plan"),
    path(f"{_OWN}plan/steps/new/", own.add_step, name="add-step"),
    path(f"{_OWN}plan/steps/<int:key>/", own.tell, name="tell-step"),
    path(f"{_OWN}plan/steps/<int:key>/out/", own.drop_step, name="drop-step"),
    path(f"{_OWN}certificate.pdf", own.own_certificate, name="own-certificate"),
    path("certificates/", verifying.codes, name="codes"),
    path("certificates/<str:code>/", verifying.verify, name="verify"),
    path(f"{_COURSE}tests/", learning.tests, name="tests"),
    path(f"{_COURSE}tests/new/", learning.ask, name="ask"),
    path(f"{_COURSE}tests/<int:key>/", learning.change_question, name="change-question"),
    path(f"{_COURSE}tests/<int:key>/out/", learning.drop_question, name="drop-question"),
    path(f"{_COURSE}afterwards/", afterwards.afterwards, name="afterwards"),
    path(f"{_COURSE}evaluation/new/", learning.wonder, name="wonder"),
    path(f"{_COURSE}evaluation/<int:key>/", learning.change_wondering, name="change-wondering"),
    path(f"{_COURSE}evaluation/<int:key>/out/", learning.drop_wondering, name="drop-wondering"),
    path(f"{_COURSE}certificates/issue/", afterwards.issue, name="issue"),
    path(f"{_COURSE}certificates/<int:key>/withdraw/", afterwards.withdraw, name="withdraw"),
    path(f"{_COURSE}certificates/print/", afterwards.print_all, name="print"),
    path(f"{_COURSE}certificates/printing/", afterwards.printing, name="printing"),
    path(f"{_COURSE}certificates.pdf", afterwards.printed, name="printed"),
    path(_PLAN, afterwards.plan, name="plan"),
    path(f"{_PLAN}agree/", afterwards.agree, name="agree"),
    path(f"{_PLAN}give-back/", afterwards.give_back, name="give-back"),
    path(f"{_PLAN}steps/<int:step>/serves/", afterwards.serve, name="serve"),
    path(f"{_PLAN}reports/<int:report>/file/", afterwards.proof, name="proof"),
    *(
        path(f"{_COURSE}{name}.<str:to>", lists.course_list, {"name": name}, name=f"{name}-list")
        for name in LISTS
    ),
]
