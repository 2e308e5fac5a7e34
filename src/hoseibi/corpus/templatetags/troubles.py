"""What the engine says when it cannot read a file, a list of terms or an act, for the catalogue: it
knows no gettext.

One that is not here is shown in English.
"""

from django.utils.translation import gettext_noop

from .unreadable import UNREADABLE

TROUBLES = (
    *UNREADABLE,
    gettext_noop("This is no translation memory: its outermost element is “{name}”."),
    gettext_noop("The file of ties is larger than 64 MiB, which no law needs."),
    gettext_noop("This is not an alignment as Hoseibi writes it: {reason}."),
    gettext_noop("This Word document is too large for an act: its text is over 64 MB."),
    gettext_noop("This Word document cannot be opened. Save it again, or its words as plain text."),
    gettext_noop("Amendments of laws by the convention {code} are not read yet; known: {known}."),
    gettext_noop(
        "These changes cannot all be set out in a table of old and new text: {why} Draft"
        " them in sentences."
    ),
    gettext_noop(
        "Amendments of laws by the convention {code} are not drafted yet; known: {known}."
    ),
    gettext_noop("The convention {code} has no phrase for {what}; this change is drafted by hand."),
    gettext_noop("A table of old and new text does not set out {what}; draft it in sentences."),
    gettext_noop(
        "This is not a Word file (.docx), so it holds no tracked changes. Open it in"
        " Word or LibreOffice and save it as .docx, or compare its words with `hoseibi"
        " compare`."
    ),
    gettext_noop("This is not a comparison as Hoseibi writes it: {reason}."),
    gettext_noop("There is no convention “{code}”. Known: {known}."),
    gettext_noop("This Akoma Ntoso file holds no document. Export it again."),
    gettext_noop(
        "More than {most} provisions stand inside one another. No law needs that; take"
        " out the levels that mean nothing."
    ),
    gettext_noop("{name} is packed in an unknown way"),
    gettext_noop("“{form}” is not a form that is read. Known: {known}."),
    gettext_noop(
        "More than {most} elements stand inside one another{place}. No law needs that;"
        " take out the levels that mean nothing."
    ),
    gettext_noop(
        "The file has {size} MiB; the limit for XML is {most} MiB. Divide it into smaller laws."
    ),
    gettext_noop(
        "The file has more than {most:,} tags and attributes; no law needs so many."
        " Divide it into smaller laws."
    ),
    gettext_noop(
        "The file declares the encoding “{name}”, which is not read here. Save it as"
        " UTF-8 and read it again."
    ),
    gettext_noop(
        "The file declares entities or defaults of its own in its DOCTYPE. They are not"
        " read, for safety. Remove the part in square brackets and write the characters"
        " themselves."
    ),
    gettext_noop(
        "The file uses an entity that is defined elsewhere (line {line}). Nothing"
        " outside the file is read. Write the character itself."
    ),
    gettext_noop(
        "This source has {size:,} bytes and no more than {most:,} can be read; divide it"
        " into several files."
    ),
    gettext_noop("The file is empty. Save the list again and see its size."),
    gettext_noop("The list has more than {most:,} rows. Divide it."),
    gettext_noop(
        "The first row names no language. Head the columns with codes such as en, ja,"
        " km, or with concept, language, term."
    ),
    gettext_noop("Row {row}: “{language}” is no language; write en, ja, km, uz-Latn, ..."),
    gettext_noop("The list cannot be read as CSV: {reason}."),
    gettext_noop("This is no term base in JSON: {reason}."),
    gettext_noop("Concept “{code}”: “{status}” is no status of a term; there are {known}."),
    gettext_noop("The standard dictionary cannot be read as JSON: {reason}."),
    gettext_noop("The file has {size} MiB; the limit is {most} MiB. Divide it."),
    gettext_noop("The file is a workbook: its rows are read first."),
    gettext_noop("Byte {place} is not {encoding}. Save the list as UTF-8 and read it again."),
    gettext_noop("Row {row}: “{status}” is no status of a term; there are {known}."),
    gettext_noop(
        "Line {line}: the file is XML, but begins with <{name}>. A term base in TBX"
        " begins with <tbx> (version 3) or <martif> (version 2)."
    ),
    gettext_noop("The file has more than {most:,} concepts. Divide it."),
    gettext_noop("The file is no workbook that can be read; save it anew as .xlsx."),
    gettext_noop("The sheet “{name}” has more than {most:,} rows. Divide it."),
    gettext_noop("The workbook is larger than {most} MiB when unpacked. Divide it."),
)
