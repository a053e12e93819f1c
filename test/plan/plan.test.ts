/** What a plan promises is what happens when its steps are done; and what it says of dates, of what is out of reach, of broken files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Fraction from 'fraction.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import planSchema from '../../schemas/plan.schema.json' with { type: 'json' };
import { plan } from '../../src/assess/plan.ts';
import type { Plan } from '../../src/model.ts';
import { home, zwgk } from '../support/io.ts';
import { judgeText, policyWith } from '../support/tiny.ts';

const EXAMPLE = 'examples/jingan-2017/区财政局.yaml';
const planned = async (argv: readonly string[]): Promise<Plan & { readonly code: number }> => {
  const { out, code, err } = await zwgk(['plan', ...argv, '--format', 'json']);
  if (out === '') throw new Error(err);
  return { ...(JSON.parse(out) as Plan), code };
};
const only = ({ departments: [first] }: Plan) => {
  if (first === undefined) throw new Error('no department');
  return first;
};
const inTiny = (text: string, target?: string, changes: Record<string, string> = {}) => {
  const policy = policyWith(changes);
  const { report } = judgeText(text, { policy });
  return { report, made: plan(report, { policy, target, by: undefined, guides: [] }) };
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zwgk plan '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a plan', () => {
  it('comes true: the score after its steps is the score that the mended manifest earns, to the last fraction', async () => {
    const before = only(await planned([EXAMPLE, '--target', '89']));
    expect(before.status).toBe('open');
    expect(before.steps.map(({ gaps }) => gaps)).toEqual([['5.3.8#静财〔2012〕18号']]);
    const mended = readFileSync(join(home, EXAMPLE), 'utf8').replace(/marked: false/u, 'marked: true');
    const file = join(folder, '改好.yaml');
    writeFileSync(file, mended);
    const after = only(await planned([file]));
    expect(after.score).toEqual(before.steps.at(-1)?.after);
  });
  it('adds up: each step starts where the one before it ended', async () => {
    const { score, steps, best, effort } = only(await planned([EXAMPLE, '--target', '93']));
    let sum = new Fraction(score.exact ?? 0);
    for (const step of steps) {
      sum = sum.add(step.gain.exact);
      expect(step.after.exact).toBe(sum.toFraction());
    }
    expect(sum.gte(93)).toBe(true);
    expect(sum.lte(best.exact ?? 0)).toBe(true);
    expect(effort).toBe(steps.reduce((all, step) => all + step.effort, 0));
  });
  it('says what is still possible where the target is out of reach, and closes the gate', async () => {
    const { departments, code } = await planned([EXAMPLE, '--target', '99']);
    const [first] = departments;
    expect(code).toBe(1);
    expect(first?.status).toBe('beyond');
    expect(first?.best.exact).toBe(first?.steps.at(-1)?.after.exact);
    const { out } = await zwgk(['plan', EXAMPLE, '--target', '99']);
    expect(out).toContain('已经达不到');
  });
  it('has nothing to do where the target is reached', async () => {
    const { departments, code } = await planned([EXAMPLE, '--target', '50']);
    expect(code).toBe(0);
    expect(departments[0]).toMatchObject({ status: 'reached', steps: [], effort: 0 });
  });
  it('aims at the next grade where no target is given', async () => {
    expect(only(await planned([EXAMPLE])).target).toBe('90');
  });
  it('follows the efforts of the policy: one meeting, or four quarters where meetings are dear', () => {
    const chosen = (hold: string) => {
      const { made } = inTiny('documents: []\n', '20', { 'hold: 3': `hold: ${hold}` });
      return { effort: made.effort, gaps: made.steps.map(({ gaps }) => gaps) };
    };
    expect(chosen('3')).toEqual({ effort: 3, gaps: [['1.1.2#1']] });
    expect(chosen('9')).toEqual({
      effort: 4,
      gaps: ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => [`1.1.1#2019-${quarter}`]),
    });
  });
  it('takes the elements of one publication together', () => {
    const { made } = inTiny('department: 县民政局\ndocuments: []\n', '100');
    expect(made.steps.map(({ gaps }) => gaps)).toContainEqual(['1.2.1#办事指南', '1.2.1#收费标准']);
  });
  it('names the register to be written, and what an empty one means', async () => {
    const { made } = inTiny('disclosures: []\n', '100');
    expect(made.steps.find(({ register }) => register === 'documents')?.gaps.length).toBeGreaterThan(0);
    const file = join(folder, '空.yaml');
    writeFileSync(file, 'zwgk: 1\ncatalog: jingan-2017\ndepartment: 区财政局\n');
    expect((await zwgk(['plan', file])).out).toContain('requests: []');
  });
  it('shows what falls due until a day, in order, one line of keys for each requirement and day', async () => {
    const { departments } = await planned([EXAMPLE, '--as-of', '2017-08-01', '--by', '2017-09-30']);
    const coming = departments[0]?.coming ?? [];
    const dues = coming.map(({ due }) => due);
    expect([...dues].sort()).toEqual(dues);
    expect(dues.every((due) => due > '2017-08-01' && due.slice(0, 10) <= '2017-09-30')).toBe(true);
    expect(coming.map(({ id, keys }) => [id, keys])).toContainEqual(['2.1.6', ['2017-07']]);
    expect(new Set(coming.map(({ id, due }) => `${id} ${due}`)).size).toBe(coming.length);
  });
  it('still plans the others where one manifest is broken', async () => {
    const file = join(folder, '坏.yaml');
    writeFileSync(file, 'zwgk: 1\ncatalog: jingan-2017\ndepartment: 区财政局\ndisclosures:\n  - title: 甲\n');
    const { departments, code } = await planned([file, EXAMPLE]);
    expect(code).toBe(3);
    expect(departments.map(({ status }) => status).sort()).toEqual(['open', 'unjudged']);
    const { out } = await zwgk(['plan', file]);
    expect(out).toContain('坏.yaml:5');
  });
  it('keeps to its published form', async () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
    const { code: _, ...made } = await planned([
      'examples/jingan-2017',
      '--as-of',
      '2017-10-01',
      '--target',
      '85',
    ]);
    const valid = ajv.validate(planSchema, made);
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });
  it('fits the page at 80 and at 120 columns, in both languages', async () => {
    for (const columns of [80, 120])
      for (const lang of ['zh', 'en']) {
        const argv = ['plan', 'examples/jingan-2017', '--as-of', '2017-10-01', '--lang', lang];
        const { out } = await zwgk(argv, { columns, env: { NO_COLOR: '1' } });
        const wide = (line: string) =>
          [...line].reduce((n, c) => n + (/[\u1100-\u115f\u2e80-\uffef]/u.test(c) ? 2 : 1), 0);
        expect(Math.max(...out.split('\n').map(wide))).toBeLessThanOrEqual(columns);
      }
  });
  it('refuses what is no score, no date, no format', async () => {
    for (const argv of [
      ['--target', '101'],
      ['--target', '很高'],
      ['--by', '2017-02-30'],
      ['--format', 'html'],
      ['--format', 'ics='],
    ])
      expect((await zwgk(['plan', EXAMPLE, ...argv])).code).toBe(2);
  });
});
