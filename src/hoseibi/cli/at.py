"""`hoseibi at`: the text of a law on any day, and who wrote which word of it."""

from __future__ import annotations

import click

from hoseibi import legaltext
from hoseibi.legaltext import Law, State, Timeline, Unreadable

from . import files, printing, report
from .days import Day, act_and_days


@click.command(
    "at",
    epilog="""\b
Example:
  hoseibi at 2020-04-01 code.xml act-44.txt act-2.txt -o code-2020.xml
  hoseibi at 2020-04-01 code.txt act.txt@promulgated=2019-06-14,order=2020-04-01
  hoseibi at 2021-01-01 code.txt act.txt@2020-04-01,art_5=2021-01-01 --blame

Behind an act and an @ stand days that you know: one for the whole act, ADDRESS=DAY for what it
does to a place, promulgated=DAY from which it counts, order=DAY that an order set. They go before
what the act says. Ends with 1 when an instruction did not fit or has no known day.""",
)
@click.argument("day", type=Day())
@click.argument("law")
@click.argument("amendments", nargs=-1, required=True, metavar="AMENDMENT[@DAYS]...")
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@click.option(
    "--to",
    "written",
    type=click.Choice([*legaltext.FORMS_OUT, "pdf"]),
    help="The form to write.",
)
@click.option("--blame", is_flag=True, help="Show each run of words with the act behind it.")
@click.option(
    "--from", "begin", type=Day(), default="", help="The day from which LAW stands as it is given."
)
@files.reading_options
@click.pass_context
def at(ctx: click.Context, /, day: str, law: str, how: files.How, **asked: object) -> None:
    """Write the text of LAW that is in force on DAY, after each AMENDMENT that has taken effect.

    The day of each instruction is read from the act's own commencement provision. Days may lie in
    the future. What has no known day is in no text, and said on standard error. A file to write
    that ends in .docx or .pdf is a Word document or a PDF.
    """
    reading = files.read_law(law, how)
    timeline = built(reading.law, asked["amendments"], str(asked["begin"]))  # type: ignore[arg-type]
    state = state_on(timeline, day)
    out = str(asked["out"])
    if asked["blame"]:
        files.write_words("".join(blamed(timeline, day, state.law)), out)
    else:
        form = str(asked["written"] or printing.form_wanted(files.form_of(reading), out))
        files.write_bytes(printing.written(state.law, form), out)
    say(timeline, state)
    if any(finding.severity == "error" for finding in timeline.findings):
        ctx.exit(1)


def built(law: Law, amendments: tuple[str, ...], begin: str = "") -> Timeline:
    """The timeline of a law and the acts in files, each with the days said behind its name."""
    acts = []
    for said in amendments:
        file, days = act_and_days(said)
        source = files.read_bytes(file)
        try:
            acts.append(legaltext.enactment(source, law.convention, files.called(file), days))
        except (Unreadable, legaltext.NotAmendable) as trouble:
            raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble
    return legaltext.timeline(law, acts, begin)


def state_on(timeline: Timeline, day: str) -> State:
    """The state of a day; click.ClickException before the first."""
    state = timeline.at(day)
    if state is None:
        first = timeline.states[0].in_force_from
        raise click.ClickException(f"The law was not in force on {day}; it is from {first}.")
    return state


_EXAMPLE = "2023-04-01"


def say(timeline: Timeline, state: State) -> None:
    """Findings, what is pending, and for how long the text stands, on standard error."""
    report.print_findings(timeline.findings, every=True)
    for one in timeline.pending:
        limit = f", {one.latest} at the latest" if one.latest else ""
        click.echo(report.one_line(f"pending ({one.act}{limit}): {one.words}"), err=True)
    if timeline.pending:
        click.echo(f"Say the day behind the file: {timeline.pending[0].act}@{_EXAMPLE}", err=True)
    begin = state.in_force_from or "the beginning"
    until = state.in_force_until
    end = f", until {until}" if until else "; no later text is known"
    click.echo(f"In force from {begin}{end}.", err=True)


def blamed(timeline: Timeline, day: str, law: Law) -> list[str]:
    """Lines of `act: address: words`, in reading order."""
    words: dict[tuple[str, str], str] = {}
    shorts: dict[str, str] = {}
    for place in legaltext.walk(law):
        provision = place.provision
        shorts[place.address] = place.short
        words[place.address, "num"] = provision.num
        words[place.address, "heading"] = legaltext.words(provision.heading)
        words[place.address, "text"] = legaltext.text_of(provision)
    credits = legaltext.blame(timeline, day)
    width = max((len(one.act) for one in credits), default=0)
    return [
        f"{one.act or '-':<{width}}  {shorts[one.address]}: "
        f"{report.one_line(words[one.address, one.part][one.start : one.end])}\n"
        for one in credits
    ]
