/** The forms of waivers and reviews, the example files, and the report that carries them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import reportSchema from '../../schemas/report.schema.json' with { type: 'json' };
import reviewsSchema from '../../schemas/reviews.schema.json' with { type: 'json' };
import waiversSchema from '../../schemas/waivers.schema.json' with { type: 'json' };
import type { Report } from '../../src/model.ts';
import { formats } from '../../src/source/formats.ts';
import { compileSchema } from '../../src/source/schema.ts';
import { home, zwgk } from '../support/io.ts';
import { first, folder, PARTIAL, reviews, waivers } from './run.ts';

const validate = compileSchema({ schemas: [reportSchema], formats }, 'urn:zwgk:report:1');
const wrongIn = (report: Report): unknown => (validate(report) ? [] : validate.errors);

describe('the forms', () => {
  it.each([
    ['waivers', waiversSchema.properties.waivers.items.properties],
    ['reviews', reviewsSchema.properties.reviews.items.properties],
  ])('of %s explain every field in both languages', (_, fields) => {
    const silent = Object.entries(fields).filter(([, { title, description }]) => {
      const [zh = '', en = ''] = description.split('\n');
      return !(
        /\p{Script=Han}.* [A-Z]/u.test(title) &&
        /\p{Script=Han}/u.test(zh) &&
        /[A-Za-z]{3}/u.test(en)
      );
    });
    expect(silent).toEqual([]);
  });
});

describe('the report', () => {
  it('with waivers, reviews and every gate closed keeps to its form', async () => {
    const here = folder();
    here.write('a.yaml', PARTIAL.replace('2019-03-01', '2019.3.1'));
    here.write(
      'waivers.yaml',
      waivers({ gap: '1.2.1#收费标准', reference: '示〔2020〕1号' }, { requirement: '1.1.1' }),
    );
    here.write(
      'reviews.yaml',
      reviews({ old: 'partial', new: 'fail' }, { requirement: '1.1.1', old: 'pass', new: 'fail' }),
    );
    const asked = [
      '--fail-on',
      'warning',
      '--min-score',
      '80,1=60',
      '--max-gaps',
      '0',
      '--require-submission',
    ];
    const report = await here.report([...asked, '--ignore-waivers']);
    expect(report.gate.closed.map(({ kind }) => kind)).toEqual([
      'fail',
      'warning',
      'warning',
      'score',
      'score',
      'gaps',
      'submission',
    ]);
    expect(wrongIn(report)).toEqual([]);
    expect(wrongIn(await here.report(asked))).toEqual([]);
  });
});

describe('the examples of the supervising office', () => {
  const argv = (...more: readonly string[]) => [
    'check',
    'examples/jingan-2017/区财政局.yaml',
    '--waivers',
    'examples/supervisor/waivers.yaml',
    '--reviews',
    'examples/supervisor/reviews.yaml',
    ...more,
  ];
  it('are applied whole', async () => {
    const report = JSON.parse((await zwgk(argv('-f', 'json'))).out) as Report;
    const entries = [...(report.waivers?.entries ?? []), ...(report.reviews?.entries ?? [])];
    expect(entries.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied', 'applied']);
    const { score, reviewed, adjusted } = first(report);
    expect(Number(reviewed?.value)).toBeGreaterThan(Number(score.value));
    expect(Number(adjusted?.value)).toBeGreaterThan(Number(reviewed?.value));
    expect(wrongIn(report)).toEqual([]);
  });
  it('turn a closed gate into an open one, but not for an auditor', async () => {
    expect((await zwgk(argv())).code).toBe(0);
    const audit = ['check', 'examples/jingan-2017/区财政局.yaml', '--ignore-waivers'];
    expect((await zwgk(audit)).code).toBe(1);
  });
  it('name their schema', () => {
    for (const name of ['waivers', 'reviews'])
      expect(readFileSync(join(home, `examples/supervisor/${name}.yaml`), 'utf8')).toContain(
        `$schema=../../schemas/${name}.schema.json`,
      );
  });
});
