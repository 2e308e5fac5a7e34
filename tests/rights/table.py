"""Every address of the applications that keep what is not released, and who gets what there.

Pages, forms and downloads; the test that reads it fails when an address is missing.
"""

from tests.rights.commentary_table import TABLE as COMMENTARY
from tests.rights.courts_table import TABLE as COURTS
from tests.rights.parallels_table import TABLE as PARALLELS
from tests.rights.projects_table import TABLE as PROJECTS
from tests.rights.research_table import TABLE as RESEARCH
from tests.rights.results_table import TABLE as RESULTS
from tests.rights.seminars_table import TABLE as SEMINARS
from tests.rights.terms_table import TABLE as TERMS
from tests.rights.timetable_table import TABLE as TIMETABLE
from tests.rights.training_table import TABLE as TRAINING

APPLICATIONS = (
    "accounts",
    "api",
    "commentary",
    "courts",
    "drafting",
    "experts",
    "intake",
    "letters",
    "meetings",
    "parallels",
    *("projects.views.iati", "projects.views.iati_import", "projects.views.iati_site"),
    "projects",
    "research",
    "results",
    *("studies", "terms", "training"),
    "seminars",
    "studies",
    "terms",
)

PEOPLE = (
    *("reader", "trainee", "interpreter", "drafter", "professor", "expert", "officer"),
    *("without a seat", "department", "stranger"),
)
"""Seven roles of a seat in the circle; then an account without a seat, an officer of the department
without a seat, and nobody who signed in."""

OUTCOMES = {
    "s": "seen",
    "d": "done",
    "r": "refused, and nothing changed",
    "h": "not there",
    "i": "asked to sign in",
    "D": "led to /drafts",
    "E": "led to /experts",
    "L": "led to /laws",
    "M": "led to /meetings",
    "P": "led to /projects",
    "S": "led to /studies",
    "U": "led to /public",
    "Z": "led to /seminars",
}

TABLE = {
    # method and address             r t i d p e o   without department stranger
    "GET drafting:drafts": "         s s s s s s s   s s i",
    "GET drafting:begin-of": "       D D D D D D D   D D i",
    "GET drafting:begin-new": "      r r r s r s s   r r i",
    "POST drafting:begin-new": "     r r r d r d d   r r i",
    "GET drafting:begin": "          h h h s h s s   h h i",
    "POST drafting:begin": "         h h h d h d d   h h i",
    "GET drafting:draft": "          s h s s s s s   h h i",
    "GET drafting:of-anchor": "      D L D D D D D   L L i",  # the released law for the others
    "GET drafting:text": "           s h s s s s s   h h i",
    "GET drafting:word": "           s h s s s s s   h h i",
    "GET drafting:word to=docx": "   s h s s s s s   h h i",
    "GET drafting:returned": "       s h s s s s s   h h i",
    "POST drafting:returned": "      r h r d d d d   h h i",
    "GET drafting:returned-file": "  s h s s s s s   h h i",
    "POST drafting:returned-file": " r h r d d d d   h h i",
    "GET drafting:returned-download": "s h s s s s s h h i",
    "GET drafting:compare": "        s h s s s s s   h h i",
    "GET drafting:act-text": "       h h h h h h h   h h i",  # this draft amends no law
    "GET drafting:freeze": "         s h s s s s s   h h i",
    "POST drafting:freeze": "        r h r d r d d   h h i",
    "GET drafting:opinions": "       s h s s s s s   h h i",
    "POST drafting:opinions": "      r h r d d d d   h h i",
    "GET drafting:defend": "         s h s s s s s   h h i",
    "GET drafting:defend-article": " s h s s s s s   h h i",
    "POST drafting:defend-article": "r h d d d d d   h h i",
    "GET drafting:release": "        D h D s D s s   h h i",
    "POST drafting:release": "       r h r d r d d   h h i",
    "POST drafting:take-back": "     r h r d r d d   h h i",
    "GET drafting:unit": "           s h s s s s s   h h i",
    "GET drafting:history": "        s h s s s s s   h h i",
    "GET drafting:add-article": "    s h s s s s s   h h i",
    "POST drafting:add-article": "   r h r d r d d   h h i",
    "POST drafting:edit": "          r h r d r d d   h h i",
    "POST drafting:edit in-ja": "    r h d d d d d   h h i",
    "GET drafting:look": "           s h s s s s s   h h i",
    "POST drafting:look": "          r h r d r d d   h h i",
    "GET drafting:proposals": "      s h s s s s s   h h i",
    "GET drafting:proposal": "       s h s s s s s   h h i",
    "GET drafting:propose": "        s h s s s s s   h h i",
    "POST drafting:propose": "       r h r d d d d   h h i",
    "POST drafting:remark": "        r h r d d d d   h h i",
    "POST drafting:decide": "        r h d d d d d   h h i",
    "POST drafting:open-proposal": " r h r r r r r   h h i",  # only who made it
    "GET drafting:another-article": "D h D D D D D   h h i",
    "POST drafting:withdraw": "      r h r r r r r   h h i",  # only who made it
    "GET meetings:meetings": "       s s s s s s s   s s i",
    "GET meetings:new": "            r r s s s s s   r r i",
    "POST meetings:new": "           r r d d d d d   r r i",
    "GET meetings:meeting": "        s h s s s s s   h h i",
    "GET meetings:file": "           s h s s s s s   h h i",
    "GET meetings:paper": "          s h s s s s s   h h i",
    "GET meetings:calendar": "       s s s s s s s   s s i",
    "GET meetings:feed": "           s s s s s s s   s s s",  # whoever has its key
    "GET meetings:change": "         M h s s s s s   h h i",
    "POST meetings:change": "        r h d d d d d   h h i",
    "POST meetings:cancel": "        r h d d d d d   h h i",
    "POST meetings:approve": "       r h r d r r r   h h i",
    "POST meetings:release": "       r h r d r d d   h h i",
    "POST meetings:take-back": "     r h r d r d d   h h i",
    "GET meetings:record": "         s s s s s s s   s s i",  # released to who signs in
    "GET meetings:record unreleased": "h h h h h h h   h h i",
    "GET meetings:record-paper": "   s s s s s s s   s s i",
    "POST meetings:attend": "        r h d d d d d   h h i",
    "POST meetings:add-item": "      r h d d d d d   h h i",
    "POST meetings:order": "         r h d d d d d   h h i",
    "POST meetings:decide": "        r h d d d d d   h h i",
    "POST meetings:give-task": "     r h d d d d d   h h i",
    "POST meetings:mark": "          r h d d d d d   h h i",
    "POST meetings:write": "         r h d d d d d   h h i",
    "POST meetings:spoken": "        r h d d d d d   h h i",
    "GET studies:studies": "         s s s s s s s   s s i",
    "POST studies:begin-group": "    r r r r r r d   r r i",
    "GET studies:begin-round": "     r h r s s s s   h h i",
    "POST studies:begin-round": "    r h r d d d d   h h i",
    "GET studies:round": "           s h s s s s s   h h i",
    "GET studies:round unsent": "    h h h h h s s   h h i",  # a drafter began it
    "POST studies:add-question": "   h h h h h d d   h h i",
    "POST studies:remove": "         h h h h h d d   h h i",
    "POST studies:send": "           h h h h h d d   h h i",
    "POST studies:remind": "         r h r r r d d   h h i",
    "POST studies:close": "          r h r r r d d   h h i",
    "POST studies:to-agenda": "      h h d d d d d   h h i",
    "GET studies:of-question": "     S h S S S S S   h h i",
    "POST studies:release": "        r h r d r d d   h h i",
    "POST studies:take-back": "      r h r d r d d   h h i",
    "GET studies:released": "        s s s s s s s   s s i",
    "GET studies:released unreleased": "h h h h h h h   h h i",
    "GET studies:table": "           s h s s s s s   h h i",
    "GET studies:sheet": "           s h s s s s s   h h i",
    "GET studies:returned": "        r h s s s s s   h h i",
    "POST studies:returned": "       r h r d d d d   h h i",  # their own
    "GET studies:answers-csv": "     s h s s s s s   h h i",
    "GET studies:question": "        s h s s s s s   h h i",
    "POST studies:question": "       r h r d d d d   h h i",
    "POST studies:question absent": "h h d h h d d   h h i",  # of somebody without an account
    "GET intake:requests": "         s s s s s s s   s s i",
    "GET intake:enter": "            r r r r r r r   r s i",
    "POST intake:enter": "           r r r r r r r   r d i",
    "GET intake:request": "          h h h h h s s   h s i",  # of the country, of another organ
    "GET intake:request theirs": "   s s s s s s s   h s i",  # of their own organ
    "GET intake:write": "            h h h h h r r   h s i",
    "POST intake:write": "           h h h h h r r   h d i",
    "POST intake:write theirs": "    d d d d d d d   h r i",  # the applicant's until submitted
    "GET intake:translate": "        h h h h h r r   h s i",
    "POST intake:translate": "       h h h h h r r   h d i",
    "GET intake:file-under": "       r r r r r r r   r s i",
    "POST intake:file-under": "      r r r r r r r   r d i",
    "POST intake:submit": "          h h h h h r r   h d i",
    "POST intake:submit theirs": "   d d d d d d d   h r i",
    "GET intake:withdraw": "         h h h h h r r   h s i",
    "POST intake:withdraw": "        h h h h h r r   h d i",
    "POST intake:withdraw theirs": " d d d d d d d   h d i",
    "GET intake:give-back": "        r r r r r r r   r s i",
    "POST intake:give-back": "       r r r r r r r   r d i",
    "GET experts:posts": "           s s s s s s s   s s i",
    "GET experts:posts-csv": "       s s s s s s s   s s i",
    "GET experts:seek": "            r r r r r r r   r s i",
    "POST experts:seek": "           r r r r r r r   r d i",
    "GET experts:post": "            s h s s s s s   h s i",  # agreed: those of the circle know
    "GET experts:post sought": "     h h h h h h h   h s i",
    "GET experts:change-post": "     r r r r r r r   r s i",
    "POST experts:change-post": "    r r r r r r r   r d i",
    "GET experts:candidates": "      r r r r r r r   r s i",
    "POST experts:choose": "         r r r r r r r   r d i",
    "POST experts:answer": "         h h h h h d h   h d i",  # who was asked
    "POST experts:ask-no-longer": "  h h h h h r h   h d i",
    "POST experts:set-out": "        r h r r r r r   h d i",
    "POST experts:end": "            r h r r r r r   h d i",
    "POST experts:cancel": "         h h h h h h h   h d i",
    "GET experts:log": "             h h h h h s h   h h i",  # the expert's own
    "POST experts:log": "            h h h h h d h   h h i",
    "POST experts:strike": "         h h h h h d h   h h i",
    "POST experts:begin-report": "   r h r r r d r   h r i",
    "GET experts:report": "          h h h h h s s   h s i",  # submitted
    "GET experts:report draft": "    h h h h h s h   h h i",
    "POST experts:report draft": "   h h h h h d h   h h i",
    "POST experts:receive": "        h h h h h r d   h d i",  # nobody receives their own
    "GET experts:report-paper": "    h h h h h s s   h s i",
    "GET experts:handover": "        h h h h h s s   h s i",
    "POST experts:handover": "       h h h h h d r   h r i",
    "POST experts:make-pack": "      r h r r r d d   h d i",
    "POST experts:settle-note": "    h h h h h d r   h r i",
    "GET experts:pack": "            h h h h h s s   h s i",
    "GET experts:pack-paper": "      h h h h h s s   h s i",
    "POST experts:tick": "           h h h h h r d   h d i",
    "POST experts:ask": "            h h h h h r d   h d i",
    "GET experts:letters": "         r r r r r r r   r s i",
    "POST experts:letters": "        r r r r r r r   r d i",
    "GET experts:letter": "          r r r r r r r   r s i",
    "GET experts:templates": "       r r r r r r r   r s i",
    "POST experts:templates": "      r r r r r r r   r d i",
    "GET experts:template": "        r r r r r r r   r s i",
    "GET experts:template-file": "   r r r r r r r   r s i",
    "GET experts:preview": "         r r r r r r r   r s i",
    "POST experts:withdraw": "       r r r r r r r   r d i",
    "GET experts:calendar": "        s s s s s s s   s s i",
    "GET experts:calendar-file": "   s s s s s s s   s s i",
    "GET experts:contributions": "   r r r r r r r   r s i",
    "POST experts:invite": "         r r r r r r r   r d i",
    "GET intake:csv": "              s s s s s s s   s s i",
    "GET intake:xlsx": "             s s s s s s s   s s i",
    "GET intake:trend": "            r r r r r s s   r s i",
    "GET intake:trend-csv": "        r r r r r s s   r s i",
    "GET intake:trend-xlsx": "       r r r r r s s   r s i",
    "POST intake:similar": "         d d d d d d d   d d i",  # it changes nothing
    "GET intake:invite": "           r r r r r r r   r s i",
    "POST intake:invite": "          r r r r r r r   r d i",
    "GET intake:bring": "            r r r r r r r   r s i",
    "POST intake:bring": "           r r r r r r r   r d i",
    "GET intake:brought": "          r r r r r r r   r s i",
    "POST intake:brought": "         r r r r r r r   r d i",
    "GET intake:brought-download": " r r r r r r r   r s i",
    "GET intake:blank": "            s s s s s s s   s s i",
    "GET intake:questions": "        r r r r r r r   r s i",
    "POST intake:questions": "       r r r r r r r   r d i",
    "GET intake:templates": "        r r r r r r r   r s i",
    "GET intake:template": "         r r r r r r r   r s i",
    "POST intake:template": "        r r r r r r r   r d i",
    "GET intake:word": "             h h h h h s s   h s i",
    "GET intake:word theirs": "      s s s s s s s   h r i",  # the applicant's until submitted
    "GET intake:pdf": "              h h h h h s s   h s i",
    "GET intake:screening": "        h h h h h s s   h s i",
    "GET intake:screening own": "    r r r r r s s   h s i",  # of their own organ, to be screened
    "POST intake:screeners": "       r r r r r r r   r d i",
    "POST intake:excuse": "          r r r r r r r   r d i",
    "POST intake:score": "           h h h h h r r   h r i",  # only who was asked
    "POST intake:mark": "            r r r r r r r   r d i",
    "POST intake:decide": "          r r r r r r r   r d i",
    "POST intake:reopen": "          r r r r r r r   r d i",
    "GET intake:reply": "            r r r r r r r   r s i",
    "POST intake:reply": "           r r r r r r r   r d i",
    "POST intake:answer": "          r r r r r r r   r d i",
    "GET intake:reply-word": "       h h h h h s s   h s i",
    "GET intake:reply-word own": "   h h h h h s s   h s i",  # written, and not sent yet
    "GET intake:reply-word sent": "  s s s s s s s   h s i",
    "GET experts:roster": "          r r r r r r r   r s i",
    "GET experts:roster-csv": "      r r r r r r r   r s i",
    "GET experts:enter": "           r r r r r r r   r s i",
    "POST experts:enter": "          r r r r r r r   r d i",
    "GET experts:own": "             s s s s s E s   s s i",
    "POST experts:begin-own": "      d d d d d r d   r r i",  # the last two are nobody yet
    "GET experts:expert": "          h h h h h s h   h s i",  # the expert's own
    "GET experts:change": "          h h h h h s h   h s i",
    "POST experts:change": "         h h h h h d h   h d i",
    "POST experts:consent": "        h h h h h d h   h d i",
    "POST experts:take-back": "      h h h h h d h   h d i",
    "POST experts:enter-period": "   h h h h h d h   h d i",
    "POST experts:remove-period": "  h h h h h d h   h d i",
    "GET circles": "                 s s s s s s s   s s i",
    "GET open-circle": "             r r r r r r r   r s i",
    "POST open-circle": "            r r r r r r r   r d i",
    "GET circle": "                  s s s s s s s   h s i",
    "GET close-circle": "            r r r r r r s   h s i",
    "POST close-circle": "           r r r r r r d   h d i",
    "GET give-seat": "               r r r r r r s   h s i",
    "POST give-seat": "              r r r r r r d   h d i",
    "GET end-seat": "                r r r r r r s   h s i",
    "POST end-seat": "               r r r r r r d   h d i",
    "GET invite": "                  r r r r r r s   h s i",
    "POST invite": "                 r r r r r r d   h d i",
    "POST withdraw": "               r r r r r r d   h d i",
    "GET invitation": "              s s s s s s s   s s s",  # whoever has its key
    "POST invitation": "             r r r r r r r   d d d",  # who has a person already does not
    "GET partners": "                s r s s s s s   r s i",
    "GET organ": "                   s h s s s s s   h s i",
    "GET enter-organ": "             r r r r r r r   r s i",
    "POST enter-organ": "            r r r r r r r   r d i",
    "GET change-organ": "            r r r r r r r   r s i",
    "POST change-organ": "           r r r r r r r   r d i",
    "GET person": "                  s h s s s s s   h s i",
    "GET enter-person": "            r r r r r r r   r s i",
    "POST enter-person": "           r r r r r r r   r d i",
    "GET change-person": "           r r r r r r r   r s i",
    "POST change-person": "          r r r r r r r   r d i",
    "GET tokens": "                  s s s s s s s   s s i",
    "POST tokens": "                 d d d d d d d   d d i",
    "POST withdraw-token": "         d h h h h h h   h h i",  # the reader's
    "GET api-reference": "           s s s s s s s   s s s",
    "GET api-nothing": "             h h h h h h h   h h h",
    "GET own-organ": "               s s s s s s s   s s i",
    "GET own-people": "              s s s s s s s   h h i",
    "GET keep-organ": "              h h h s h s s   h h i",
    "POST keep-organ": "             h h h d h d d   h h i",
    "GET enter-own": "               h h h s h s s   h h i",
    "POST enter-own": "              h h h d h d d   h h i",
    "GET change-own": "              h h h s h s s   h h i",
    "POST change-own": "             h h h d h d d   h h i",
    "GET letters:outbox": "          r r r r r r s   r s i",
    "GET letters:csv": "             r r r r r r s   r s i",
    "GET letters:letter": "          h h h h h h s   h h i",  # about this circle
    "GET letters:letter nobodys": "  h h h h h h h   h s i",  # about no circle
    "POST letters:reword": "         h h h h h h d   h h i",
    "POST letters:let-go": "         h h h h h h d   h h i",
    "POST letters:hold": "           h h h h h h d   h h i",
    "POST letters:discard": "        h h h h h h d   h h i",
    "GET letters:attachment": "      h h h h h h s   h h i",
    "GET letters:off": "             s s s s s s s   s s s",  # whoever has its key
    "POST letters:off": "            d d d d d d d   d d d",
    "GET letters:own": "             s s s s s s s   s s i",
    "POST letters:own": "            d d d d d d d   d d i",
    "GET projects:iati": "           s h s s s s s   h h i",
    "GET projects:iati-say": "       r h r r r s s   h h i",
    "POST projects:iati-say": "      r h r r r d d   h h i",
    "GET projects:iati-activity": "  s h s s s s s   h h i",
    "POST projects:iati-publish": "  r h r d r d d   h h i",
    "POST projects:iati-take-out": " r h r d r d d   h h i",
    "POST projects:iati-add-paper": "r h r r r d d   h h i",
    "POST projects:iati-drop-paper": "r h r r r d d h h i",
    "GET projects:iati-projects": "  s s s s s s s   s s i",
    "GET projects:iati-csv": "       s s s s s s s   s s i",
    "GET projects:iati-publisher": " r r r r r r r   r s i",
    "POST projects:iati-publisher": "r r r r r r r   r d i",
    "GET projects:iati-import": "    r r r r r r r   r s i",
    "POST projects:iati-import": "   r r r r r r r   r r i",  # without a file
    "GET projects:iati-offered": "   r r r r r r r   r s i",
    "POST projects:iati-offered": "  r r r r r r r   r d i",
    "GET projects:iati-file": "      s s s s s s s   s s s",  # what was published is for everybody
    "GET profile": "                 s s s s s s s   s s i",
    "POST profile": "                d d d d d d d   d d i",
}

TABLE |= COMMENTARY | PARALLELS | PROJECTS | RESEARCH | SEMINARS | TERMS | TRAINING
TABLE |= COURTS | PARALLELS | PROJECTS | RESEARCH | SEMINARS | TERMS | TRAINING
TABLE |= PARALLELS | PROJECTS | RESEARCH | RESULTS | SEMINARS | TERMS | TRAINING
TABLE |= PARALLELS | PROJECTS | TERMS | TIMETABLE | TRAINING
QUIET = {
    *("POST intake:similar", "POST drafting:look"),
    *("POST parallels:rank", "POST parallels:rank closed"),
    "POST training:sheet",  # a line would tell whose sheet it is
    "POST seminars:hand",
}
"""What is done without a line in the journal: the answer says whether it was."""
