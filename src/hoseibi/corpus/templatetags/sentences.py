"""The sentences of checks and of amendments, for the catalogue: the engine knows no gettext.

One that is not here is shown in English.
"""

from django.utils.translation import gettext_noop

CHECKS = (
    gettext_noop(
        "After {before} comes {num}: a number is left out. Say what became of it, or close the gap."
    ),
    gettext_noop("{num} is there already, at {first}. Give one of the two another number."),
    gettext_noop(
        "{num} stands after {before}. Move it to its place, or give it the number that follows."
    ),
    gettext_noop(
        "After paragraph {before} comes {num}: a number is left out. Say what became of it, or"
        " close the gap."
    ),
    gettext_noop(
        "After point {before} comes {num}: one is left out. Say what became of it, or close the"
        " gap."
    ),
    gettext_noop("{num} has no heading, and {count} of {all} beside it have one. Give it one."),
    gettext_noop("{num} has no words. Write them, or say that it is repealed."),
    gettext_noop("This law has no “{words}”. Refer to the provision that is meant."),
    gettext_noop(
        "{count} references lead to articles that are not here: this is a part of the law."
    ),
    gettext_noop(
        "There is nothing here that “{words}” could mean. Name the provision that is meant."
    ),
    gettext_noop(
        "The place that “{words}” means was found by counting, and the source does not show whether"
        " “{first}” begins a paragraph or goes on with the one before. Compare with the source."
    ),
    gettext_noop(
        "“{words}” was repealed. Refer to what took its place, or take the reference out."
    ),
    gettext_noop(
        "“{words}” borrows from here in turn. See that one of the two says the rule itself."
    ),
    gettext_noop("“{term}” is used as the name of a law and nowhere defined. Say which law it is."),
    gettext_noop("“{term}” is defined here and used nowhere in the law. Use it, or take it out."),
    gettext_noop(
        "“{term}” is defined at {first} already. Define it once, or say how far each one holds."
    ),
    gettext_noop(
        "Something is left to {rule} here. See that it is there when this comes into force."
    ),
    gettext_noop(
        "This law amends and says nothing of what began before it. Add a transitional provision."
    ),
    gettext_noop("“{words}” can be read in two ways. Set out as points, or say both or either."),
    gettext_noop("“{words}” says two different numbers. Write the one that is meant both times."),
    gettext_noop("There is no such day: {words}. Write the day that is meant."),
    gettext_noop("“{words}” stands twice in a row. Take one out, or say what was between."),
    gettext_noop("“{mark}” has no counterpart here. Open and close what belongs together."),
    gettext_noop(
        "These words are not in the language of the law ({language}) but, it seems, in {other}."
    ),
    gettext_noop("“{words}” looks like the codes of an old font. Convert it, or type it anew."),
    gettext_noop("“{words}” mixes Latin and Cyrillic letters. Write it in one alphabet."),
    gettext_noop("“{words}” has figures of two widths. Write them all in one."),
    gettext_noop("There is an invisible sign in the words here: {sign}. Take it out."),
    gettext_noop("{law} has no “{words}”. Refer to the provision that is meant."),
    gettext_noop("“{words}” of {law} was repealed. Refer to what took its place."),
    gettext_noop(
        "“{term}” means something else in {law} ({place}): “{words}”. Give both one meaning, or one"
        " of them another name."
    ),
    gettext_noop("“{term}” was decided against. The list has for it: {instead}."),
    gettext_noop(
        "Here stands “{term}”; {others} places of this law say “{wanted}”, as the list does."
    ),
)

AMENDMENTS = (
    gettext_noop("The amendment names {named}, and not “{title}”; nothing was applied."),
    gettext_noop(
        "The amendment names “{title}”, and no sentence that amends it was read; nothing was"
        " applied."
    ),
    gettext_noop(
        "The act looks to be in {spoken}, and this text of the law is in {written}. An act amends"
        " the text in its own language; nothing was applied."
    ),
    gettext_noop("The new text is not what the sentence announces: “{words}”."),
    gettext_noop(
        "The sentence amends by a table of old and new text, and no table follows it: “{words}”."
        " Take it from the act, or compare the two texts."
    ),
    gettext_noop(
        "The table of old and new text is not carried out: a row of it has not two cells"
        " (“{passage}”)."
    ),
    gettext_noop(
        "The table of old and new text is not carried out: what its two columns leave out does"
        " not answer to one another (“{passage}”)."
    ),
    gettext_noop(
        "The table of old and new text is not carried out: over its columns it is not said which"
        " is the new text and which the old."
    ),
    gettext_noop(
        "The table of old and new text is not carried out: it cannot be told which provisions a"
        " line leaves out (“{passage}”)."
    ),
    gettext_noop(
        "The table of old and new text is not carried out: a change in it has no words"
        " (“{passage}”)."
    ),
    gettext_noop(
        "The table of old and new text is not carried out: what it tells does not make its new"
        " column of the old (“{passage}”)."
    ),
    gettext_noop(
        "The table of old and new text is not carried out: it concerns a part of the law that it"
        " may not show whole."
    ),
    gettext_noop(
        "The table of old and new text is not carried out: a change in it takes in what it leaves"
        " out (“{passage}”)."
    ),
    gettext_noop(
        "The table of old and new text is not carried out: it rewrites an article that it may not"
        " show whole (“{passage}”)."
    ),
    gettext_noop(
        "The two columns differ outside of what is underlined: the old one has “{old}” where the"
        " new one has “{new}”. Nothing of the table was carried out."
    ),
    gettext_noop(
        "Nothing is underlined in the table of old and new text; whatever differs between its"
        " columns was taken to be meant."
    ),
    gettext_noop(
        "The source leaves out what the act tells here: “{words}” is its editor's note and no"
        " sentence of the act. Take the text from the act itself."
    ),
    gettext_noop(
        "The act amends this law {count} times, and one time fits it as it stands; this one"
        " presupposes another state of the law, so none of its {told} instructions was carried"
        " out: “{first}”."
    ),
    gettext_noop("More than one provision answers to {address}; nothing was changed there."),
    gettext_noop("This copy of the law has no {address}; nothing was changed there."),
    gettext_noop("The law has no {address}; near it: {near}. Nothing was changed."),
    gettext_noop("The law has no {address}; nothing was changed."),
    gettext_noop("{address} was taken out of the law before; nothing was changed."),
    gettext_noop(
        "{address} does not contain “{old}”; the nearest passage is “{passage}”. Nothing was"
        " changed."
    ),
    gettext_noop("{address} does not contain “{old}”; nothing was changed."),
    gettext_noop("{address} does not end in “{old}”; nothing was changed."),
    gettext_noop(
        "“{old}” stands {there} times in {address}, and the act speaks of {wanted}; nothing was"
        " changed."
    ),
    gettext_noop("{address} reads so already: “{new}”. Nothing was changed."),
    gettext_noop(
        "What this sentence adds stands already in {address}, word for word: “{passage}”. The act"
        " seems to have been applied before; nothing of the sentence was carried out."
    ),
    gettext_noop(
        "{num} is to become {to}, and that number stands: “{passage}” keeps it. Nothing was"
        " changed."
    ),
    gettext_noop(
        "What the act tells about {articles} depends on the day of another act, {other}: {place} of"
        " its own says “{words}”. It was applied as it stands; see which of the two came first."
    ),
    gettext_noop(
        "What the act tells about {articles} may depend on the day of another act, {other}:"
        " {place} of the supplementary provisions that stand last in the law says “{words}”. It was"
        " applied as it stands; see which of the two came first, and whether the other act amends"
        " the same articles."
    ),
    gettext_noop(
        "“{old}” stands in {address} with other spaces or variants of the same characters; it"
        " was taken to be meant."
    ),
    gettext_noop(
        "{address} still refers to {reference}; the provision meant is now {now}, and the act"
        " does not change the reference."
    ),
    gettext_noop(
        "{address} still refers to {reference}; the provision meant was taken out, and the act"
        " does not change the reference."
    ),
    gettext_noop("The new text was not read as a provision."),
    gettext_noop("The new text was not read."),
    gettext_noop("No new words follow."),
    gettext_noop("The new text is of kind {new} and stands for a {old}; nothing was changed."),
    gettext_noop("There is a {num} already; the new one was not added."),
    gettext_noop("There is a {num} already; the new text was not put in."),
    gettext_noop("The line that heads a division can only be replaced."),
    gettext_noop("There are no words to add to."),
    gettext_noop("The anchor stands nowhere."),
    gettext_noop("{address}: there is no heading."),
    gettext_noop("{address}: there is a heading already; the new one was not added."),
    gettext_noop(
        "These words are not read as an instruction: “{words}”. Nothing of them is applied;"
        " carry them out by hand."
    ),
)

NAMES = {
    "article-number-gap": gettext_noop("Gap in article numbers"),
    "article-number-duplicate": gettext_noop("Article number given twice"),
    "article-number-order": gettext_noop("Article out of order"),
    "paragraph-number-gap": gettext_noop("Gap in paragraph numbers"),
    "item-number-gap": gettext_noop("Gap in point numbers"),
    "heading-missing": gettext_noop("Heading missing"),
    "empty-provision": gettext_noop("Provision without words"),
    "dangling-reference": gettext_noop("Reference to a place that is not there"),
    "printed-in-part": gettext_noop("Law printed in part"),
    "no-preceding": gettext_noop("Nothing precedes"),
    "paragraph-count-unsure": gettext_noop("Paragraphs of no certain count"),
    "reference-to-repealed": gettext_noop("Reference to what was repealed"),
    "circular-reference": gettext_noop("Articles that borrow from each other"),
    "undefined-term": gettext_noop("Name of a law that is not defined"),
    "defined-unused": gettext_noop("Term defined and not used"),
    "defined-twice": gettext_noop("Term defined twice"),
    "implementing-rule-owed": gettext_noop("Implementing rule owed"),
    "transitional-provision-missing": gettext_noop("Transitional provision missing"),
    "ambiguous-list": gettext_noop("And and or in one list"),
    "number-mismatch": gettext_noop("Two numbers that disagree"),
    "date-impossible": gettext_noop("Day that does not exist"),
    "repeated-words": gettext_noop("Words written twice"),
    "unbalanced-marks": gettext_noop("Bracket without its other half"),
    "untranslated-passage": gettext_noop("Passage not translated"),
    "legacy-font-residue": gettext_noop("Residue of an old font"),
    "mixed-script-letters": gettext_noop("Latin and Cyrillic mixed"),
    "mixed-width-digits": gettext_noop("Figures of two widths"),
    "invisible-sign": gettext_noop("Invisible sign"),
    "dangling-elsewhere": gettext_noop("Reference to a place that another law lacks"),
    "repealed-elsewhere": gettext_noop("Reference to what another law repealed"),
    "definition-conflict": gettext_noop("Term that another law defines otherwise"),
    "forbidden-term": gettext_noop("Term that was decided against"),
    "term-drift": gettext_noop("Two words for one thing"),
}
"""Checks as one speaks of them, by code."""
