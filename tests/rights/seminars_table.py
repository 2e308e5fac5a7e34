"""The addresses of events, and who gets what there: announced ones are everybody's, those who plan
read addresses of people, those who write agendas keep programme and door."""

TABLE = {
    # method and address             r t i d p e o   without department stranger
    "GET seminars:seminars": "       s s s s s s s   s s s",
    "GET seminars:seminars-file": "  s s s s s s s   s s s",
    "GET seminars:new": "            r r r r r s s   r r i",
    "POST seminars:new": "           r r r r r d d   r r i",
    "GET seminars:own": "            Z Z Z Z Z Z Z   Z Z Z",  # whoever has its key
    "GET seminars:invited": "        Z Z Z Z Z Z Z   Z Z Z",
    "GET seminars:event": "          s s s s s s s   s s s",
    "GET seminars:event hidden": "   s h s s s s s   h h h",  # not announced
    "GET seminars:calendar": "       s s s s s s s   s s s",
    "GET seminars:calendar hidden": "s h s s s s s   h h h",
    "GET seminars:paper": "          s s s s s s s   s s s",
    "GET seminars:paper hidden": "   s h s s s s s   h h h",
    "GET seminars:participants": "   s s s s s s s   s s s",
    "GET seminars:participants hidden": "s h s s s s s h h h",
    "GET seminars:speakers": "       s s s s s s s   s s s",
    "GET seminars:speakers hidden": "s h s s s s s   h h h",
    "GET seminars:register": "       s s s s s s s   s s s",
    "GET seminars:register hidden": "s h s s s s s   h h h",
    "POST seminars:register": "      d d d d d d d   d d d",
    "POST seminars:register hidden": "r h r r r r r  h h h",  # announced first, then open
    "GET seminars:mine": "           s s s s s s s   s s s",  # how to get one's link again
    "GET seminars:mine hidden": "    s h s s s s s   h h h",
    "POST seminars:mine": "          r r r r r r r   r r r",  # only who opened their link
    "POST seminars:cancel": "        r r r r r r r   r r r",
    "POST seminars:lost": "          d d d d d d d   d d d",  # the letter goes to its own address
    "GET seminars:change": "         r h r r r s s   h h i",
    "POST seminars:change": "        r h r r r d d   h h i",
    "POST seminars:announce": "      r h r r r d d   h h i",
    "POST seminars:call-off": "      r r r r r d d   r r i",
    "POST seminars:clone": "         r r r r r d d   r r i",
    "GET seminars:places": "         r h r r r s s   h h i",
    "POST seminars:set-quota": "     r h r r r d d   h h i",
    "POST seminars:set-channel": "   r h r r r d d   h h i",
    "GET seminars:programme": "      r h s s s s s   h h i",
    "GET seminars:add-item": "       r h s s s s s   h h i",
    "POST seminars:add-item": "      r h d d d d d   h h i",
    "GET seminars:change-item": "    r h s s s s s   h h i",
    "POST seminars:change-item": "   r h d d d d d   h h i",
    "POST seminars:order": "         r h d d d d d   h h i",
    "POST seminars:speaker": "       r h d d d d d   h h i",
    "POST seminars:silent": "        r h d d d d d   h h i",
    "GET seminars:people": "         s h s s s s s   h h i",
    "GET seminars:people-file": "    s h s s s s s   h h i",
    "GET seminars:enter": "          r h r r r s s   h h i",
    "POST seminars:enter": "         r h r r r d d   h h i",
    "GET seminars:person": "         r h r r r s s   h h i",
    "POST seminars:person": "        r h r r r d d   h h i",
    "POST seminars:cancel-for": "    r h r r r d d   h h i",
    "POST seminars:forget": "        r h r r r d d   h h i",  # of an event that is called off
    "POST seminars:bring": "         r h r r r d d   h h i",
    "GET seminars:blank": "          r h r r r s s   h h i",
    "GET seminars:brought": "        r h r r r s s   h h i",
    "POST seminars:brought": "       r h r r r d d   h h i",
    "GET seminars:brought-file": "   r h r r r s s   h h i",
    "GET seminars:door": "           r h s s s s s   h h i",
    "GET seminars:came": "           r h s s s s s   h h i",
    "POST seminars:came": "          r h d d d d d   h h i",
    "GET seminars:badges": "         r h s s s s s   h h i",
    "GET seminars:invitees": "       r h r r r s s   h h i",
    "POST seminars:invitees": "      r h r r r d d   h h i",
    "GET seminars:invitees-file": "  r h r r r s s   h h i",
    "POST seminars:write-invitations": "r h r r r d d h h i",
    "POST seminars:withdraw": "      r h r r r d d   h h i",
}
