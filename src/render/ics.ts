/** A Plan → a calendar (RFC 5545) of what falls due: one all-day event per requirement and day. */
import ICAL from 'ical.js';
import { calendarWords } from '../messages/plan.ts';
import type { Coming, DepartmentPlan, Lang, Plan } from '../model.ts';
// TEXT may hold no controls but tab and line feed (§3.3.11); and where a line is folded, no order may begin the next.
import { clean } from './text/clean.ts';

// The space that opens a continued line counts among its 75 octets (§3.1).
ICAL.foldLength = 74;

/** The first, the second … of several alike: no name. */
const isNumber = (key: string): boolean => /^\d+$/u.test(key);

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The same requirement on the same day is the same event in every calendar that is made later. */
const uidOf = ({ id, due }: Coming, { unit, department }: DepartmentPlan, catalog: string): string =>
  `${id}-${due.slice(0, 10)}-${encodeURIComponent(clean(unit ?? department))}@${clean(catalog)}.zwgk`;

const eventOf = (coming: Coming, department: DepartmentPlan, plan: Plan, lang: Lang) => {
  const { id, title, due, keys, prove } = coming;
  const day = due.slice(0, 10);
  const named = keys.filter((key) => !isNumber(key));
  const lines = [
    ...(named.length === 0 ? [] : [calendarWords.items(named)[lang]]),
    ...(due.length > 10 ? [calendarWords.until(due)[lang]] : []),
    calendarWords.prove(prove[lang])[lang],
  ];
  const stamp = `${department.asOf ?? day}T00:00:00Z`;
  return [
    'vevent',
    [
      ['uid', {}, 'text', uidOf(coming, department, plan.catalog.id)],
      ['dtstamp', {}, 'date-time', stamp],
      ['dtstart', {}, 'date', day],
      ['dtend', {}, 'date', nextDay(day)],
      ['summary', {}, 'text', clean(`${id} ${title[lang]} · ${department.unit ?? department.department}`)],
      ['description', {}, 'text', lines.map(clean).join('\n')],
      // A due date does not make anybody busy.
      ['transp', {}, 'text', 'TRANSPARENT'],
    ],
    [],
  ];
};

export const renderIcs = (plan: Plan, lang: Lang): string => {
  const names = plan.departments.map(({ unit, department }) => unit ?? department);
  const name = calendarWords.name(names.join(lang === 'zh' ? '、' : ', '), plan.catalog.title[lang])[lang];
  return ICAL.stringify([
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', `-//zwgk//zwgk ${plan.tool.version}//${lang.toUpperCase()}`],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['method', {}, 'text', 'PUBLISH'],
      // Known everywhere, defined nowhere: its type must not be written, so its text is escaped here.
      ['x-wr-calname', {}, 'unknown', clean(name).replace(/[\\;,]/gu, '\\$&')],
    ],
    plan.departments.flatMap((department) =>
      department.coming.map((coming) => eventOf(coming, department, plan, lang)),
    ),
  ]);
};
