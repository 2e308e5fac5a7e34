"""The sentences of what two texts do not say alike, for the catalogue: the engine knows no gettext.

One that is not here is shown in English.
"""

from django.utils.translation import gettext_noop

PARITY = (
    gettext_noop("The source says “{left}”, this version “{right}”. Give the same period in both."),
    gettext_noop("The source says “{left}”, this version “{right}”. Give the same amount in both."),
    gettext_noop("The source says “{left}”, this version “{right}”. Give the same share in both."),
    gettext_noop("The source says “{left}”, this version “{right}”. Give the same day in both."),
    gettext_noop(
        "The source refers to “{left}”, this version to “{right}”. Name the same place in both."
    ),
    gettext_noop("“{words}” has nothing that answers it in {where}. Look whether it was left out."),
    gettext_noop("“{words}” stands here as it does in the source. Translate it."),
    gettext_noop(
        "The source of this passage ({where}) changed after it was translated. Translate it anew."
    ),
    gettext_noop(
        "This passage is {times} times as long as usual beside its source. Look what differs."
    ),
    gettext_noop(
        "The source is headed “{left}”, this version “{right}”. Head both, each in its language."
    ),
    gettext_noop(
        "The source says “{left}”, this version “{right}”. Look whether both count the same."
    ),
    gettext_noop("The source says “{left}”, this version “{right}”. Look whether both bind alike."),
    gettext_noop(
        "The source says “{left}”, this version “{right}”. Look whether both deny the same."
    ),
    gettext_noop(
        "The source joins by “{left}”, this version by “{right}”. Look whether both mean all."
    ),
    gettext_noop("The source lists {left} items, this version {right}. Look which one is missing."),
    gettext_noop("“{term}” is defined here, and nothing is defined in {where}. Define it in both."),
    gettext_noop(
        "The source says “{left}” here, which this version defines as “{right}” and calls so in"
        " {kept} of {of} articles, but not in this one. Use the defined name."
    ),
)

SIDES = (gettext_noop("this version"), gettext_noop("the source"))
"""What the engine calls the two texts where a sentence names one of them."""

TERMS = (
    gettext_noop("“{found}” is not to be used for “{term}”."),
    gettext_noop("“{found}” is not to be used for “{term}”; say “{usual}”."),
    gettext_noop("{kept} of {of} articles that say “{term}” say “{usual}”; here stands “{found}”."),
    gettext_noop(
        "{kept} of {of} articles that say “{term}” say “{usual}”; here stands also “{found}”."
    ),
    gettext_noop(
        "{kept} of {of} articles that say “{term}” say “{usual}”; here it does not stand."
    ),
    gettext_noop(
        "“{old}” became “{new}”: {said_old} articles said the first and {said_new} the second, now"
        " {say_old} and {say_new}."
    ),
    gettext_noop(
        "“{old}” became “{new}”: {said_old} articles said the first and {said_new} the second, now"
        " {say_old} and {say_new}; still in {rest}."
    ),
    gettext_noop("“{old}” still stands here; elsewhere it became “{new}”."),
)

NAMES = {
    "period-differs": gettext_noop("Periods that differ"),
    "amount-differs": gettext_noop("Amounts that differ"),
    "share-differs": gettext_noop("Shares that differ"),
    "date-differs": gettext_noop("Days that differ"),
    "reference-differs": gettext_noop("References to different places"),
    "provision-missing": gettext_noop("Provision that nothing answers"),
    "untranslated": gettext_noop("Words not translated"),
    "source-changed": gettext_noop("Source changed since"),
    "length-differs": gettext_noop("Unlikely length"),
    "heading-differs": gettext_noop("Heading in one language only"),
    "number-differs": gettext_noop("Numbers that differ"),
    "duty-differs": gettext_noop("Must and may"),
    "negation-differs": gettext_noop("Not said in both"),
    "list-joint-differs": gettext_noop("And and or"),
    "items-differ": gettext_noop("Lists of different length"),
    "definition-missing": gettext_noop("Term defined in one language only"),
    "defined-term-renamed": gettext_noop("Defined term called otherwise"),
    "term-not-to-be-used": gettext_noop("Term that was decided against"),
    "term-leaves-habit": gettext_noop("Another term than elsewhere"),
    "term-not-named": gettext_noop("Concept not named"),
    "term-renamed": gettext_noop("Term renamed"),
    "term-left-over": gettext_noop("Old term left over"),
}
"""Checks of two texts as one speaks of them, by code."""
