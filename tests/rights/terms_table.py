"""The addresses of terms, and who gets what there: everybody reads what was decided, who signs in
proposes, officers of the department decide."""

TABLE = {
    # method and address             r t i d p e o   without department stranger
    "GET terms:terms": "             s s s s s s s   s s s",  # what was decided is for everybody
    "GET terms:export": "            s s s s s s s   s s s",
    "GET terms:concept": "           s s s s s s s   s s s",
    "GET terms:concept candidate": " s s s s s s s   s s h",
    "GET terms:meaning": "           s s s s s s s   s s s",
    "GET terms:meaning candidate": " s s s s s s s   s s h",
    "GET terms:candidates": "        s s s s s s s   s s i",
    "GET terms:new-concept": "       s s s s s s s   s s i",
    "POST terms:new-concept": "      d d d d d d d   d d i",
    "GET terms:new-term": "          s s s s s s s   s s i",
    "POST terms:new-term": "         d d d d d d d   d d i",
    "GET terms:change-concept": "    r r r r r r r   r s i",
    "POST terms:change-concept": "   r r r r r r r   r d i",
    "POST terms:merge": "            r r r r r r r   r d i",
    "GET terms:change-term": "       r r r r r r r   r s i",
    "POST terms:change-term": "      r r r r r r r   r d i",
    "GET terms:decide": "            r r r r r r r   r s i",
    "POST terms:decide": "           r r r r r r r   r d i",
    "GET terms:bring": "             r r r r r r r   r s i",
    "POST terms:bring": "            r r r r r r r   r d i",
    "GET terms:bring-check": "       r r r r r r r   r s i",
    "POST terms:bring-check": "      r r r r r r r   r d i",
    "GET terms:pack": "              s s s s s s s   s s s",
    "GET terms:pack-file": "         s s s s s s s   s s s",  # of what everybody may read
}
