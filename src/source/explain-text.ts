/** A word or number of the right kind that the schema does not accept → what is wrong with it. */
import { type Charge, charge } from '../messages/problems.ts';
import { dayForm, isoDay, isoMinute, isoPeriod, serialDay } from './dates.ts';
import type { Site } from './explain.ts';
import { nearest } from './suggest.ts';
import type { SchemaError } from './validate.ts';

export function explainText(site: Site, errors: readonly SchemaError[]): Charge {
  const { field, raw, known, value } = site;
  const limit = (keyword: string): number | undefined => {
    const found = errors.find((error) => error.keyword === keyword)?.params.limit;
    return typeof found === 'number' ? found : undefined;
  };
  const is = (name: string): boolean =>
    known.names.includes(name) || known.parts.some(({ format }) => format === name);
  if (typeof value === 'string' && value.trim() === '')
    return charge('too-short', { field, raw: '', least: 1 });
  if (is('date')) return explainDay(site);
  if (is('minute'))
    return impossible(site) ?? charge('bad-minute', { field, raw, mend: isoMinute(raw) ?? undefined });
  if (is('period')) return charge('bad-period', { field, raw, mend: isoPeriod(raw) ?? undefined });
  const choices = known.parts.flatMap((part) => part.enum ?? []).map(String);
  if (choices.length > 0)
    return charge('not-allowed', { field, raw, allowed: [...new Set(choices)], near: nearest(raw, choices) });
  const fixed = known.parts.find((part) => part.const !== undefined)?.const;
  if (fixed !== undefined) return charge('must-be', { field, raw, want: String(fixed) });
  if (known.names.some((name) => name.startsWith('requirementId'))) return charge('bad-id', { field, raw });
  if (is('url')) return charge('bad-url', { field, raw });
  if (is('number')) return charge('bad-number', { field, raw });
  const least = limit('minLength');
  if (least !== undefined) return charge('too-short', { field, raw, least });
  const [lowest, highest] = [
    limit('minimum') ?? limit('exclusiveMinimum'),
    limit('maximum') ?? limit('exclusiveMaximum'),
  ];
  if (lowest !== undefined || highest !== undefined)
    return charge('out-of-range', { field, raw, least: lowest, most: highest });
  return errors.some(({ keyword }) => keyword === 'pattern' || keyword === 'format')
    ? charge('bad-form', { field, raw })
    : charge('bad-value', { field, raw });
}

function explainDay(site: Site): Charge {
  const { field, raw } = site;
  const serial = /^\d{5}$/.test(raw) ? serialDay(Number(raw)) : null;
  return impossible(site) ?? charge('bad-date', { field, raw, mend: isoDay(raw) ?? serial ?? undefined });
}

/** 30 February, and other days in the right form that never come. */
function impossible({ field, raw }: Site): Charge | null {
  const day = dayForm(/^\d{4}-\d{2}-\d{2}/.exec(raw)?.[0] ?? raw);
  if (day === null || isoDay(day) !== null) return null;
  const [year, month] = day.split('-').map(Number);
  const known =
    month !== undefined && year !== undefined && month >= 1 && month <= 12 && Number(day.slice(8)) > 0;
  const last = known ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : undefined;
  return charge('no-such-day', { field, raw, last });
}
