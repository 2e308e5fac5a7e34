"""Every address of the applications that keep what is not released, and who gets what there.

Pages, forms and downloads; the test that reads it fails when an address is missing.
"""

APPLICATIONS = (
    "accounts",
    "api",
    "drafting",
    "experts",
    "letters",
    "meetings",
    "studies",
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
    "S": "led to /studies",
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
    "GET profile": "                 s s s s s s s   s s i",
    "POST profile": "                d d d d d d d   d d i",
}

QUIET = {"POST drafting:look"}
"""What is done without a line in the journal: the answer says whether it was."""
