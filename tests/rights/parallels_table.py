"""The addresses of texts beside one another, and who gets what there: whoever may read the texts
reads them beside one another, who signs in compares codes, who translates for the country ties."""

TABLE = {
    # method and address             r t i d p e o   without department stranger
    "GET parallels:beside": "        s s s s s s s   s s s",  # of what everybody may read
    "GET parallels:beside closed": " s h s s s s s   h h h",  # of what its circle alone reads
    "GET parallels:take": "          s s s s s s s   s s s",
    "GET parallels:take closed": "   s h s s s s s   h h h",
    "GET parallels:repair": "        r r s s s s s   r s i",
    "POST parallels:repair": "       r r d d d d d   r d i",
    "GET parallels:repair closed": " r h s s s s s   h h i",
    "POST parallels:untie": "        r r d d d d d   r d i",
    "POST parallels:untie hidden": " h h h h h h h   h h i",  # of a language nobody here reads
    "POST parallels:accept": "        r r r d d d d   r d i",  # who may call it checked
    "POST parallels:accept closed": " r h r d d d d   h h i",
    "POST parallels:count-again": "   r r r d d d d   r d i",
    "POST parallels:count-again closed": "r h r d d d d h h i",
    "POST parallels:count-again hidden": "h h h h h h h h h i",  # of a language nobody here reads
    "GET parallels:take-findings": "  s s s s s s s   s s s",
    "GET parallels:take-findings closed": "s h s s s s s h h h",
    "GET parallels:drift": "          s s s s s s s   s s s",
    "GET parallels:drift closed": "   s h s s s s s   h h h",
    "GET parallels:take-drift": "     s s s s s s s   s s s",
    "GET parallels:take-drift closed": "s h s s s s s h h h",
    "GET parallels:translation": "   s s s s s s s   s s s",
    "GET parallels:translation closed": "s h s s s s s h h h",
    "POST parallels:translation": "  r r d d d d d   r d r",
    "POST parallels:translation checked": "r r r d d d d r d r",
    "POST parallels:translation authoritative": "r r r d r d d r d r",
    "POST parallels:translation closed": "r h d d d d d h h h",
    "GET parallels:translation-csv": "s s s s s s s s s s",
    "GET parallels:translation-csv closed": "s h s s s s s h h h",
    "GET parallels:propose-terms": "  s s s s s s s   s s i",  # of what they may read
    "GET parallels:propose-terms closed": "s h s s s s s h h i",
    "POST parallels:propose-terms": " d d d d d d d   d d i",
    "POST parallels:propose-terms closed": "d h d d d d d h h i",
    "POST parallels:propose-terms approving": "r r r r r r r r d i",  # who decides on terms
    "POST parallels:propose-terms rejecting": "r r r r r r r r d i",
    "POST parallels:reconsider-terms": "r r r r r r r r d i",
    "GET parallels:term-sources": "   s s s s s s s   s s i",
    "GET parallels:counterparts": "  s s s s s s s   s s i",
    "GET parallels:counterparts closed": "s h s s s s s h h i",
    "GET parallels:counterparts beside-closed": "s h s s s s s h h i",  # in what its circle reads
    "POST parallels:judge": "        r r r d d d d   r d i",
    "POST parallels:judge open": "   r r r d d d d   r d i",  # what was decided is left open
    "POST parallels:judge closed": " r h r d d d d   h h i",
    "POST parallels:rank": "         d d d d d d d   d d i",  # it says nothing that texts do not
    "POST parallels:rank closed": "  d h d d d d d   h h i",
    "GET parallels:comparative": "   s s s s s s s   s s i",
    "GET parallels:comparative closed": "s h s s s s s h h i",
    "GET parallels:comparative-word": "s s s s s s s s s i",
    "GET parallels:comparative-word closed": "s h s s s s s h h i",
}
