"""What the engine says of a file or a place that is none, for the catalogue.

Partners meet it when they compare a text of their own, send a sheet back or ask for a term pack,
and so it speaks their languages.
"""

from django.utils.translation import gettext_noop

UNREADABLE = (
    gettext_noop(
        "This XML begins with <{name}>, which is not Akoma Ntoso (that begins with"
        " <akomaNtoso>). Choose another form or another file."
    ),
    gettext_noop(
        "This is no sheet of questions that Hoseibi wrote, or its fields were taken out:"
        " copy the answers into the sheet that was sent and read that."
    ),
    gettext_noop(
        "This is a Word file, and it is damaged: {reason}. Open it in Word or"
        " LibreOffice, save it again as .docx and read that."
    ),
    gettext_noop(
        "This Word file has {size:,} parts; the limit is {most:,}. Save the words of the"
        " law alone as a new document and read that."
    ),
    gettext_noop(
        "Unpacked, {name} of this Word file has more than {most} MiB. Divide the"
        " document into smaller laws, or save its words alone as a new document."
    ),
    gettext_noop("In this Word file, {name} cannot be read. {reason}"),
    gettext_noop("{name} cannot be unpacked"),
    gettext_noop("This Word file is locked with a password. Save it without one and read that."),
    gettext_noop("the part with its words is missing"),
    gettext_noop("its end is missing or broken"),
    gettext_noop(
        "There are no words in this Word file. If it should hold a law, see whether its"
        " pages are pictures (a scan): those have to be turned into text first."
    ),
    gettext_noop(
        "The root element is <{name}> (line {line}); a law in e-Gov XML begins with"
        " <Law>, an answer of the e-Gov API has one inside. Choose the form that the"
        " file has."
    ),
    gettext_noop("The file has {size} MiB; the limit is {most} MiB. Divide it into smaller laws."),
    gettext_noop(
        "This is not a law in JSON: {reason}. Its shape is described in"
        " docs/reference/law.schema.json."
    ),
    gettext_noop(
        "Laws are read from plain text, Word files (.docx), e-Gov XML, Akoma Ntoso and"
        " the JSON that Hoseibi writes: save its words as plain text (UTF-8) and read"
        " that."
    ),
    gettext_noop(
        "Laws are read from plain text, Word files (.docx), e-Gov XML, Akoma Ntoso and"
        " the JSON that Hoseibi writes: open it in Word or LibreOffice, save it as .docx"
        " and read that."
    ),
    gettext_noop(
        "Laws are read from plain text, Word files (.docx), e-Gov XML, Akoma Ntoso and"
        " the JSON that Hoseibi writes: open it in Word or LibreOffice, save it as .docx"
        " (without a password, if it had one) and read that."
    ),
    gettext_noop(
        "Laws are read from plain text, Word files (.docx), e-Gov XML, Akoma Ntoso and"
        " the JSON that Hoseibi writes: unpack it and read the files inside."
    ),
    gettext_noop("a picture"),
    gettext_noop("a program"),
    gettext_noop("a recording"),
    gettext_noop("a compressed file"),
    gettext_noop("an archive"),
    gettext_noop("a PDF"),
    gettext_noop("a PostScript file"),
    gettext_noop("an old Word or Excel file"),
    gettext_noop("a rich-text file (.rtf)"),
    gettext_noop("a picture or a recording"),
    gettext_noop("a database"),
    gettext_noop("an Excel file"),
    gettext_noop("a PowerPoint file"),
    gettext_noop("an OpenDocument text (.odt), as LibreOffice keeps it"),
    gettext_noop("an OpenDocument file"),
    gettext_noop("an e-book"),
    gettext_noop(
        "The file is empty. If it should hold a law, copy or save it again and see its size."
    ),
    gettext_noop("This is {what}. {advice}"),
    gettext_noop("an archive (zip)"),
    gettext_noop(
        "There is nothing but white space in this file. If it should hold a law, copy or"
        " save it again."
    ),
    gettext_noop(
        "This is no text: {share} of every hundred signs at its beginning are bytes that"
        " no text has, and it begins like no file that is known here. {advice}"
    ),
    gettext_noop(
        "This is a web page. Laws are read from plain text, e-Gov XML, Akoma Ntoso and"
        " the JSON that Hoseibi writes: copy the law's words from the page into a text"
        " file."
    ),
    gettext_noop(
        "This is not well-formed XML: {reason}{place}. Correct that place and read it again."
    ),
    gettext_noop(" (line {line}, column {column})"),
    gettext_noop(
        "The file says that it is written in {encoding}, but byte {place} is not. Save"
        " it as UTF-8 and read it again."
    ),
    gettext_noop("No article is named. Write addresses such as art_1, art_5-9."),
    gettext_noop("There is no article {address}.{hint}"),
    gettext_noop(" Did you mean {known}?"),
)
