"""What the engine says of a table, a log, a procedure or a court that it cannot use, and of what is
odd in a table, for the catalogue: it knows no gettext.

Courts meet it when they bring their figures, and so it speaks the languages of partners. One that
is not here is shown in English.
"""

from __future__ import annotations

from django.utils.translation import gettext_noop

UNUSABLE = (
    gettext_noop(
        "{start} pending at the start + {filed} filed − {terminated} resolved = {reckoned}, but"
        " {end} are pending at the end: {difference} too many or too few. Ask the court which"
        " of the four is wrong."
    ),
    gettext_noop(
        "{start} pending at the start + {filed} filed = {reckoned}, but the table says that"
        " {caseload} were there in all."
    ),
    gettext_noop(
        "{start} are pending at the start of {period}, but {before} were pending at the end of"
        " the period before. Cases were counted anew, or transferred, between the two."
    ),
    gettext_noop(
        "The pending cases by age add up to {reckoned}, but {end} are pending at the end."
    ),
    gettext_noop(
        "The published clearance rate is {published} %, but {terminated} of {filed} are"
        " {reckoned} %."
    ),
    gettext_noop(
        "Nothing stands under {columns}. It is not taken for none: the figures that need it are"
        " left out."
    ),
    gettext_noop(
        "{name} adds up other rows. It is left out of every sum here, or cases would count twice."
    ),
    gettext_noop(
        "{name} says {said} filed, but the rows that are not sums themselves add up to {reckoned}."
    ),
    gettext_noop(
        "{court}, {case_type}, {period} stands already in row {first}. Only the first is counted."
    ),
    gettext_noop("“{words}” is no number of cases. Write a whole number, or leave it empty."),
    gettext_noop("{words} is less than none. A number of cases is 0 or more."),
    gettext_noop("“{words}” is no period. Write 2024, 2024-06, 2024Q2 or 2024H1."),
    gettext_noop("“{words}” is no month. Write a number from 1 to 12."),
    gettext_noop("The name is missing. Write it in every row."),
    gettext_noop("No column is called “{words}”. There are: {heads}."),
    gettext_noop("There is no table: a row of heads and at least one row below are needed."),
    gettext_noop(
        "The columns are not understood: a period (year) and at least one of pending at the"
        " start, filed, resolved, pending at the end are needed. Say which column is which."
    ),
    gettext_noop("The log is larger than {most} MiB. Divide it by year."),
    gettext_noop("The packed file is damaged. Pack it anew with gzip."),
    gettext_noop(
        "No column is known to say the {missing} of an event. There are: {heads}. Say which is"
        " which."
    ),
    gettext_noop("The file cannot be read as CSV: {trouble}."),
    gettext_noop("row {row}: “{words}” is no moment"),
    gettext_noop("row {row}: {cells} cells, where the head has {width}"),
    gettext_noop("row {row}: the case or the activity is empty"),
    gettext_noop("line {line}: an event without name or moment"),
    gettext_noop("The file is no XES that can be read: {trouble}."),
    gettext_noop("One case has more than {most} events. That is no case."),
    gettext_noop("There are more than {most} different activities. Is another column meant?"),
    gettext_noop("There are more than {most} events. Divide the log by year."),
    gettext_noop("No event could be taken."),
    gettext_noop("There are more than {most} cases. Divide the log by year."),
    gettext_noop("No event could be taken. The first: {first}."),
    gettext_noop("Two steps have the key {key}."),
    gettext_noop("“{name}” is the name of two steps."),
    gettext_noop("No step begins the procedure."),
    gettext_noop("No step ends the procedure."),
    gettext_noop("The file is no procedure: {trouble}."),
    gettext_noop("After {key} comes {other}, which is no step."),
    gettext_noop("No period says how many cases were filed, resolved and pending at the end."),
    gettext_noop("A case has 1 to {most} stages."),
    gettext_noop("A run has at most {most} cases. Take fewer years, or a part of the court."),
    gettext_noop("A court has {least} to {most} judges."),
    gettext_noop("Between {least} and {most} cases are filed in a year."),
    gettext_noop("A judge has {least} to {most} working days a year."),
    gettext_noop("Filings grow or shrink by half a year at the most."),
    gettext_noop("Between {least} and {most} cases are pending."),
    gettext_noop("A filter stage ends 0 to 99 per cent of the cases."),
    gettext_noop("The filter stage takes {least} to {most} days of a judge."),
    gettext_noop("The filter stage lasts {least} to {most} days."),
    gettext_noop("The time limit is {least} to {most} days."),
    gettext_noop("The longest pause is {least} to {most} days."),
    gettext_noop("{stage}: its work is above 0 and up to {most} days."),
    gettext_noop("{stage}: its pause is {least} to {most} days."),
    gettext_noop("{stage}: the spread is a share of the mean from {least} to {most}."),
    gettext_noop("{stage}: it is held again in 0 to 95 of 100 cases."),
    gettext_noop("{stage}: it ends 0 to 100 of 100 cases."),
    gettext_noop("Between {least} and {most} years are simulated."),
    gettext_noop("The warm-up lasts {least} to {most} years."),
    gettext_noop("Between {least} and {most} runs are made."),
    gettext_noop("The file is no text."),
    gettext_noop("The file is no text in an encoding that spreadsheets write."),
    gettext_noop("The file is no workbook that can be read; save it anew as .xlsx."),
    gettext_noop("The sheet “{name}” has more than {most:,} rows. Divide it."),
    gettext_noop("The workbook is larger than {most} MiB when unpacked. Divide it."),
)
LOG_COLUMNS = {
    "case": gettext_noop("case number"),
    "activity": gettext_noop("activity name"),
    "moment": gettext_noop("date and time"),
}
"""What a log must have, as a sentence about its columns calls it."""
TABLE_COLUMNS = (
    gettext_noop("pending at the start"),
    gettext_noop("filed"),
    gettext_noop("resolved"),
    gettext_noop("pending at the end"),
)
"""The same of a table (`caseflow.counts`)."""
