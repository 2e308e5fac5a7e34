"""Addresses of a course itself, of its call, its nominations and its selection."""

from django.urls import path

from ..views import (
    bringing,
    courses,
    curriculum,
    former,
    journeys,
    nominating,
    papers,
    public,
    selection,
    trainees,
)

_COURSE = "courses/<slug:slug>/"
_NOMINEE = f"{_COURSE}trainees/<int:key>/"
_OWN = "courses/nominations/"

urlpatterns = [
    path("courses/", courses.courses, name="courses"),
    path("courses.csv", courses.courses_csv, name="courses-csv"),
    path("courses.xlsx", courses.courses_xlsx, name="courses-xlsx"),
    path("courses/new/", courses.begin, name="begin"),
    path("courses/former/", former.former, name="former"),
    path("courses/former/trainees.<str:to>", former.former_file, name="former-file"),
    path("courses/former/<int:key>/", former.former_one, name="former-one"),
    path("courses/former/<int:key>/agree/", former.agree, name="be-found"),
    path("courses/former/<int:key>/now/", former.say_now, name="say-now"),
    path(f"{_OWN}<int:key>/", nominating.nominees, name="nominees"),
    path(f"{_OWN}<int:key>/new/", nominating.nominate, name="nominate"),
    path(f"{_OWN}one/<int:key>/", nominating.nomination, name="nomination"),
    path(f"{_OWN}one/<int:key>/endorse/", nominating.endorse, name="endorse"),
    path(f"{_OWN}one/<int:key>/endorsement/", nominating.endorsement, name="endorsement"),
    path(f"{_OWN}one/<int:key>/send/", nominating.send, name="send-nomination"),
    path(f"{_OWN}one/<int:key>/withdraw/", nominating.withdraw, name="withdraw-nomination"),
    path(_COURSE, courses.course, name="course"),
    path(f"{_COURSE}change/", courses.change, name="change"),
    path(f"{_COURSE}activity/", courses.hang, name="hang"),
    path(f"{_COURSE}move/", curriculum.move, name="move"),
    path(f"{_COURSE}information.<str:to>", papers.booklet_file, name="booklet"),
    path(f"{_COURSE}public/", public.public, name="public"),
    path(f"{_COURSE}public/change/", public.change, name="public-change"),
    path(f"{_COURSE}public/open/", public.release, name="public-open"),
    path(f"{_COURSE}public/take-back/", public.take_back, name="public-back"),
    path(f"{_COURSE}organs/", curriculum.organs, name="organs"),
    path(f"{_COURSE}organs/<int:key>/", curriculum.organ, name="organ"),
    path(f"{_COURSE}curriculum/", curriculum.curriculum, name="curriculum"),
    path(f"{_COURSE}curriculum/<slug:kind>/new/", curriculum.part, name="new-part"),
    path(f"{_COURSE}curriculum/<slug:kind>/<int:key>/", curriculum.part, name="part"),
    path(
        f"{_COURSE}curriculum/<slug:kind>/<int:key>/move/", curriculum.move_part, name="move-part"
    ),
    path(f"{_COURSE}trainees/", trainees.trainees, name="trainees"),
    path(f"{_COURSE}trainees.<str:to>", trainees.trainees_file, name="trainees-file"),
    path(f"{_COURSE}trainees/move-up/", trainees.move_up, name="move-up"),
    path(f"{_COURSE}trainees/enter/<int:organ>/", trainees.enter, name="enter"),
    path(f"{_COURSE}trainees/bring/", bringing.bring, name="bring"),
    path(f"{_COURSE}trainees/bring/<str:fingerprint>/", bringing.bring_check, name="bring-check"),
    path(f"{_COURSE}trainees/empty.<str:to>", bringing.blank, name="blank-list"),
    path(_NOMINEE, trainees.nominee, name="nominee"),
    path(f"{_NOMINEE}complete/", trainees.complete, name="complete"),
    path(f"{_NOMINEE}endorsement/", trainees.endorsement, name="nominee-endorsement"),
    path(f"{_NOMINEE}points/", trainees.score, name="score"),
    path(f"{_NOMINEE}decide/", trainees.decide, name="decide"),
    path(f"{_NOMINEE}give-back/", trainees.give_back, name="return-nominee"),
    path(f"{_NOMINEE}withdraw/", trainees.withdraw, name="withdraw-nominee"),
    path(f"{_NOMINEE}journey/", journeys.journey, name="journey"),
    path(f"{_COURSE}selection/", selection.selection, name="selection"),
    path(f"{_COURSE}selection.<str:to>", selection.selection_file, name="selection-file"),
    path(f"{_COURSE}selection/letters/", selection.write_letters, name="write-letters"),
    path(f"{_COURSE}criteria/", selection.criteria, name="criteria"),
    path(f"{_COURSE}journeys/", journeys.journeys, name="journeys"),
    path(f"{_COURSE}journeys.<str:to>", journeys.journeys_file, name="journeys-file"),
]
