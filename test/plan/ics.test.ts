/** The calendar is sound by RFC 5545, says what falls due, and is the same for the same input. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model.ts';
import { renderIcs } from '../../src/render/ics.ts';
import { zwgk } from '../support/io.ts';

const ARGV = ['plan', 'examples/jingan-2017/区财政局.yaml', '--as-of', '2017-08-01'];
const calendar = async (...more: readonly string[]): Promise<string> =>
  (await zwgk([...ARGV, '--format', 'ics', ...more])).out;
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

const hostile = 'a,b;c\\d\ne\u0007f\r\nBEGIN:VEVENT\u2028\ud800😀'.repeat(9);
const made = (text: string): Plan => ({
  $schema: 'urn:zwgk:plan:1',
  form: 1,
  tool: { name: 'zwgk', version: '0.0.0' },
  catalog: { id: 'c', version: '1.0.0', title: { zh: text, en: text }, digest: '' },
  policy: { id: 'p', version: '1.0.0', title: { zh: '', en: '' }, digest: '' },
  by: null,
  departments: [
    {
      file: 'a.yaml',
      department: text,
      unit: text,
      asOf: '2017-12-30',
      status: 'none',
      score: { value: null, exact: null },
      target: null,
      best: { value: null, exact: null },
      grade: { before: null, after: null },
      effort: 0,
      steps: [],
      vetoed: [],
      coming: [
        {
          id: '1.1.1',
          title: { zh: text, en: text },
          due: '2017-12-31 18:30',
          keys: [text, '1'],
          prove: { zh: text, en: text },
        },
      ],
      problems: [],
    },
  ],
});

describe('the calendar', () => {
  it('has an all-day event for every requirement and day that the plan names', async () => {
    const { departments } = JSON.parse((await zwgk([...ARGV, '--format', 'json'])).out) as Plan;
    const coming = departments[0]?.coming ?? [];
    const events = eventsIn(await calendar());
    expect(coming.length).toBeGreaterThan(10);
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(
      coming.map(({ due }) => due.slice(0, 10)),
    );
    expect(events.map(({ summary }) => summary.split(' ')[0])).toEqual(coming.map(({ id }) => id));
    for (const { startDate, duration, description } of events) {
      expect(startDate.isDate).toBe(true);
      expect(duration.toString()).toBe('P1D');
      expect(description).toContain('怎样证明');
    }
  });
  it('ends with the day asked for', async () => {
    const events = eventsIn(await calendar('--by', '2017-09-30'));
    expect(events.map(({ startDate }) => startDate.toString()).every((day) => day <= '2017-09-30')).toBe(
      true,
    );
    expect(events.length).toBeGreaterThan(0);
  });
  it('names the same thing alike when it is made again later, and no two things', async () => {
    const uids = (text: string) => eventsIn(text).map(({ uid }) => uid);
    const first = uids(await calendar());
    const later = uids((await zwgk([...ARGV.slice(0, 3), '2017-09-15', '--format', 'ics'])).out);
    expect(new Set(first).size).toBe(first.length);
    expect(later.filter((uid) => first.includes(uid)).length).toBeGreaterThan(10);
  });
  it('is the same to the byte whatever the clock says, and stamped with the as-of date', async () => {
    const then = await zwgk([...ARGV, '--format', 'ics'], { now: () => Date.UTC(2031, 5, 1) });
    expect(then.out).toBe(await calendar());
    expect(new Set(then.out.match(/^DTSTAMP:.*$/gmu))).toEqual(new Set(['DTSTAMP:20170801T000000Z']));
  });
  it('keeps lines to 75 octets, ended by CR LF, without torn characters', async () => {
    for (const text of [await calendar(), renderIcs(made(hostile), 'zh'), renderIcs(made(hostile), 'en')]) {
      expect(text.endsWith('\r\n')).toBe(true);
      const lines = text.split('\r\n');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(lines.filter((line) => /[\p{Cc}\p{Cs}\u2028]/u.test(line))).toEqual([]);
      const unfolded = text
        .replace(/\r\n[ \t]/gu, '')
        .trimEnd()
        .split('\r\n');
      expect(unfolded.filter((line) => !/^[A-Z-]+(?:;[A-Z-]+=[^:;,"]+)*:/u.test(line))).toEqual([]);
    }
  });
  it('lets nothing that a manifest says become a line of its own', () => {
    const text = renderIcs(made(hostile), 'zh');
    const [event, ...others] = eventsIn(text);
    expect(others).toEqual([]);
    expect(event?.summary).toContain('a,b;c\\d e<U+0007>f BEGIN:VEVENT');
    expect(event?.description).toContain('最迟 2017-12-31 18:30');
    expect(event?.endDate.toString()).toBe('2018-01-01');
  });
});
