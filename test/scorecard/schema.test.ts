import { describe, expect, it } from 'vitest';
import reportSchema from '../../schemas/report.schema.json' with { type: 'json' };
import scorecardSchema from '../../schemas/scorecard.schema.json' with { type: 'json' };
import type { Scorecard } from '../../src/model.ts';
import { renderScorecardJson } from '../../src/render/scorecard/json.ts';
import { formats } from '../../src/source/formats.ts';
import { compileSchema } from '../../src/source/schema.ts';
import { zwgk } from '../support/io.ts';
import {
  cardOf,
  county,
  districtScorecard,
  sampleScorecard,
  sampleTexts,
  twoModes,
} from '../support/scorecard.ts';

const validate = compileSchema({ schemas: [reportSchema, scorecardSchema], formats }, 'urn:zwgk:scorecard:1');
const faults = (scorecard: unknown): readonly string[] => {
  validate(scorecard);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
};

const samples = {
  sample: sampleScorecard(),
  'with quotas': sampleScorecard({ policy: twoModes.quotas }),
  'of nothing': cardOf({}),
  'against an earlier one': sampleScorecard({
    previous: { scorecard: cardOf(sampleTexts), name: { zh: '上年', en: 'last year' } },
  }),
  examples: districtScorecard(),
} as const satisfies Readonly<Record<string, Scorecard>>;

describe('a scorecard as JSON', () => {
  it.each(Object.entries(samples))('has the form that is promised: %s', (_, scorecard) => {
    expect(faults(JSON.parse(renderScorecardJson(scorecard)))).toEqual([]);
  });

  it.each(Object.entries(samples))('loses nothing: %s', (_, scorecard) => {
    expect(JSON.parse(renderScorecardJson(scorecard))).toEqual(JSON.parse(JSON.stringify(scorecard)));
  });

  it('has its keys in the order of the model', () => {
    const scrambled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(scrambled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, own]) => [key, scrambled(own)]),
      );
    };
    const bare = { ...samples.examples, report: { ...samples.examples.report, departments: [] } };
    expect(renderScorecardJson(scrambled(bare) as Scorecard)).toBe(renderScorecardJson(bare));
  });

  it.each([
    ['a word more', (card: Scorecard) => ({ ...card, more: 1 })],
    [
      'a unit of no standing',
      (card: Scorecard) => ({ ...card, units: [{ ...card.units[0], status: 'late' }] }),
    ],
    [
      'a row without its reason',
      (card: Scorecard) => ({ ...card, units: [{ ...card.units[0], because: null }] }),
    ],
    ['a report of another form', (card: Scorecard) => ({ ...card, report: { ...card.report, form: 2 } })],
  ])('is refused with %s', (_, spoil) => {
    expect(faults(spoil(samples.sample))).not.toEqual([]);
  });
});

describe('zwgk schema scorecard', () => {
  it('prints the form', async () => {
    const { code, out } = await zwgk(['schema', 'scorecard']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(scorecardSchema);
  });
});

describe('the register of the made-up county', () => {
  it('has a row for every unit in every scorecard of it', () => {
    for (const card of [samples.sample, samples['of nothing']])
      expect(card.units.map(({ unit }) => unit.short).sort()).toEqual(
        county.units.map(({ short }) => short).sort(),
      );
  });
});
