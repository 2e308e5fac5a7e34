"""The addresses of courts, and who gets what there.

What is told of is of a court that is nobody's here, and not released; `released` is open to
everybody.
"""

TABLE = {
    # method and address             r t i d p e o   without department stranger
    "GET courts:courts": "           s s s s s s s   s s s",
    "GET courts:country": "          s s s s s s s   s s s",
    "GET courts:figures": "          s s s s s s s   s s s",
    "GET courts:figures-file": "     s s s s s s s   s s s",
    "GET courts:report": "           s s s s s s s   s s s",
    "GET courts:bring": "            r r r r r s s   r s i",
    "POST courts:bring": "           r r r r r d d   r d i",
    "GET courts:table": "            h h h h h s s   h s h",
    "GET courts:table released": "   s s s s s s s   s s s",
    "POST courts:map-columns": "     h h h h h d d   h d i",
    "POST courts:take-over": "       h h h h h d d   h d i",
    "GET courts:new-log": "          r r r r r s s   r s i",
    "POST courts:new-log": "         r r r r r d d   r d i",
    "GET courts:log": "              h h h h h s s   h s h",
    "GET courts:log-picture": "      h h h h h s s   h s h",
    "GET courts:log-file": "         h h h h h s s   h s h",
    "POST courts:endings": "         h h h h h d d   h d i",
    "POST courts:hold": "            h h h h h d d   h d i",
    "GET courts:against": "          h h h h h s s   h s h",
    "GET courts:against-file": "     h h h h h s s   h s h",
    "GET courts:new-procedure": "    r r r r r s s   r s i",
    "POST courts:new-procedure": "   r r r r r d d   r d i",
    "GET courts:procedure": "        h h h h h s s   h s h",
    "GET courts:new-step": "         h h h h h s s   h s i",
    "POST courts:new-step": "        h h h h h d d   h d i",
    "GET courts:step": "             h h h h h s s   h s i",
    "POST courts:step": "            h h h h h d d   h d i",
    "POST courts:drop-step": "       h h h h h d d   h d i",
    "GET courts:new-trial": "        r r r r r s s   r s i",
    "POST courts:new-trial": "       r r r r r d d   r d i",
    "GET courts:trial": "            h h h h h s s   h s h",
    "POST courts:again": "           h h h h h d d   h d i",
    "GET courts:trial-paper": "      h h h h h s s   h s h",
    "POST courts:release": "         h h h h h d d   h d i",
    "POST courts:withdraw": "        h h h h h d d   h d i",
    "POST courts:discard": "         h h h h h d d   h d i",
}
