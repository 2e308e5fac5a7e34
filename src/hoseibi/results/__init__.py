"""What remains of the work and is used, for everybody: laws in force at addresses that stay, the
projects and what they reached, courses, events and products; and the thread from a request to an
article. It reads everything and owns nothing."""
