// Moments by the clock of who reads. The page comes with the server's; meetings keep the clocks of
// both sides, which they name.
const MONTHS = "January February March April May June July August September October November December".split(" ");
const two = (number) => String(number).padStart(2, "0");

/** A time of day as pages write it. */
export const clock = (moment) => `${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** The days that pages write, in English and in Japanese, of a year, a month from 1, and a day. */
const days = (year, month, day) => [`${day} ${MONTHS[month - 1]} ${year}`, `${year}年${month}月${day}日`];

for (const element of document.querySelectorAll('time[datetime*="T"]')) {
  const told = /^(\d+)-(\d+)-(\d+)T(\d\d:\d\d)/.exec(element.dateTime);
  const moment = new Date(element.dateTime);
  if (!told || Number.isNaN(moment.getTime()) || element.closest(".clocks")) continue;
  const there = days(Number(told[1]), Number(told[2]), Number(told[3]));
  const here = days(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  let text = element.textContent.replace(told[4], clock(moment));
  there.forEach((day, at) => { text = text.replace(day, here[at]); });
  if (text !== element.textContent) element.textContent = text;
}
