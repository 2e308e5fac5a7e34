"""The public site, which is the same for everybody, and the thread, which is for who signs in."""

TABLE = {
    # method and address             r t i d p e o   without department stranger
    "GET results:public": "          U U U U U U U   U U U",
    "GET results:home": "            s s s s s s s   s s s",
    "GET results:country": "         s s s s s s s   s s s",
    "GET results:bundle": "          s s s s s s s   s s s",
    "GET results:projects": "        s s s s s s s   s s s",
    "GET results:project": "         h h h h h h h   h h h",  # of one that was not published
    "GET results:indicators": "      s s s s s s s   s s s",
    "GET results:commentaries": "    s s s s s s s   s s s",
    "GET results:commentary": "      h h h h h h h   h h h",  # of one that was not released
    "GET results:entry": "           h h h h h h h   h h h",
    "GET results:material": "        s s s s s s s   s s s",
    "GET results:material-one": "    h h h h h h h   h h h",
    "GET results:courts": "          s s s s s s s   s s s",
    "GET results:courts-of": "       h h h h h h h   h h h",
    "GET results:courses": "         s s s s s s s   s s s",
    "GET results:course": "          s s s s s s s   s s s",
    "GET results:course closed": "   h h h h h h h   h h h",  # of one that was taken back
    "GET results:event": "           h h h h h h h   h h h",
    "GET results:products": "        s s s s s s s   s s s",
    "GET results:events": "          s s s s s s s   s s s",
    "GET results:search": "          s s s s s s s   s s s",
    "GET results:feed": "            s s s s s s s   s s s",
    "GET results:sitemap": "         s s s s s s s   s s s",
    "GET results:robots": "          s s s s s s s   s s s",
    "GET results:law": "             s s s s s s s   s s s",
    "GET results:law-on": "          s s s s s s s   s s s",
    "GET results:law-in": "          s s s s s s s   s s s",
    "GET results:law-on-in": "       s s s s s s s   s s s",
    "GET results:article": "         s s s s s s s   s s s",
    "GET results:article-on": "      s s s s s s s   s s s",
    "GET results:article-in": "      s s s s s s s   s s s",
    "GET results:article-on-in": "   s s s s s s s   s s s",
    "GET results:dashboard": "       s s s s s s s   s s i",  # each with what is open to them
    "GET results:dashboard-csv": "   s s s s s s s   s s i",
    "GET results:dashboard-xlsx": "  s s s s s s s   s s i",
    "GET results:completion": "      s s s s s s s   s s i",
    "GET results:completion-csv": "  s s s s s s s   s s i",
    "GET results:completion-xlsx": " s s s s s s s   s s i",
    "GET results:report": "          s s s s s s s   s s i",
    "GET results:report-file": "     s s s s s s s   s s i",
    "GET results:of-request": "      h h h h h s s   h s i",
    "GET results:of-project": "      s h s s s s s   h h i",
    "GET results:of-article": "      s s s s s s s   s s i",
}
