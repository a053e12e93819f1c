/** What a scorecard lists for a supervisor to look at: copies, shared addresses, outliers, moved scores, several days. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiesIn } from '../../src/assess/scorecard/plausibility/copies.ts';
import { type JudgedUnit, outliersIn } from '../../src/assess/scorecard/plausibility/outliers.ts';
import { plausibilityOf } from '../../src/assess/scorecard/plausibility.ts';
import { addressOf } from '../../src/assess/scorecard/trace/address.ts';
import { nameless } from '../../src/assess/scorecard/trace/nameless.ts';
import type { Trace } from '../../src/assess/scorecard/trace.ts';
import type { Copy, Plausibility } from '../../src/model.ts';
import { cardOf, county, districtScorecard, manifestOf, reportOn } from '../support/scorecard.ts';

interface Item {
  readonly title: string;
  readonly published: string;
}
/** Each page under an address of its own: `salt` makes it another's. */
const manifest = (unit: string, items: readonly Item[], salt = unit): string =>
  manifestOf(
    unit,
    `disclosures: ${JSON.stringify(
      items.map(({ title, published }, index) => ({
        for: '1.2.1',
        title: title.replaceAll('UNIT', unit),
        published,
        url: `https://www.example.gov.cn/a/${encodeURIComponent(salt)}-${index}.html`,
      })),
    )}`,
  );
const plausible = (texts: Readonly<Record<string, string>>): Plausibility => cardOf(texts).plausibility;
const examples = districtScorecard();
const pairsOf = (copies: readonly Copy[]) => copies.map(({ units }) => units);

const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2019-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const items = (prefix: string) =>
  fc
    .array(day, { minLength: 30, maxLength: 40 })
    .map((days) => days.map((published, i): Item => ({ title: `UNIT${prefix}第${i}号公告`, published })));

describe('a manifest copied under the name of another unit', () => {
  it('is found, whatever the addresses of its pages', () => {
    fc.assert(
      fc.property(items('甲'), items('乙'), (own, others) => {
        const { copies } = plausible({
          'a.yaml': manifest('县统计局', own),
          'b.yaml': manifest('县教育局', others),
          'c.yaml': manifest('示例乡', own),
        });
        expect(copies).toMatchObject([
          {
            units: ['县统计局', '示例乡'],
            files: ['a.yaml', 'c.yaml'],
            similarity: { value: 1, exact: '1' },
            alike: own.length,
            records: [own.length, own.length],
          },
        ]);
      }),
      { numRuns: 8 },
    );
  });

  it('is no copy any more when four fifths of it are gone', () => {
    fc.assert(
      fc.property(items('甲'), (own) => {
        const few = own.slice(0, Math.floor(own.length / 5));
        const { copies } = plausible({
          'a.yaml': manifest('县统计局', own),
          'b.yaml': manifest('县教育局', few),
        });
        expect(copies).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('is found though its texts name the other unit here and there, and in other spellings', () => {
    const own = Array.from({ length: 8 }, (_, i) => ({
      title: `示例县统计局（第${i}期）“公报” 统计〔2019〕${i}号`,
      published: `2019-05-0${i + 1}`,
    }));
    const other = own.map(({ title, published }, i) => ({
      title: (i < 6 ? title.replace('示例县统计局', '教育局').replace('统计〔', '教〔') : title)
        .replace('（', '(')
        .replace('）', ') '),
      published,
    }));
    const { copies } = plausible({
      'a.yaml': manifest('县统计局', own),
      'b.yaml': manifest('县教育局', other),
    });
    expect(copies).toMatchObject([{ similarity: { value: 1 }, alike: 8 }]);
  });

  it('is found though every day in it is another, where ten records or more are alike', () => {
    fc.assert(
      fc.property(items('甲'), (own) => {
        const other = own.map(({ title }) => ({ title, published: '2019-12-31' }));
        const { copies } = plausible({
          'a.yaml': manifest('县统计局', own),
          'b.yaml': manifest('县教育局', other),
        });
        expect(copies).toMatchObject([{ similarity: { value: 1 }, alike: own.length }]);
      }),
      { numRuns: 4 },
    );
  });

  it('is shown by the first records that are alike, where they stand in both files', () => {
    const own = Array.from({ length: 9 }, (_, i) => ({ title: `UNIT公告${i}`, published: '2019-05-01' }));
    const [copy] = plausible({
      'a.yaml': manifest('县统计局', own),
      'b.yaml': manifest('县教育局', own),
    }).copies;
    expect(copy?.examples).toHaveLength(5);
    expect(copy?.units).toEqual(['县教育局', '县统计局']);
    expect(copy?.examples[0]).toMatchObject({
      title: '县教育局公告0',
      places: [
        { file: 'b.yaml', line: 4, excerpt: expect.stringContaining('县教育局公告0') },
        { file: 'a.yaml', line: 4, excerpt: expect.stringContaining('县统计局公告0') },
      ],
    });
  });
});

describe('manifests that are alike by duty', () => {
  const MANDATORY = ['预算', '决算', '年度报告', '信息公开指南', '权力清单', '办事指南', '建议提案办理情况'];
  const of = (month: number): readonly Item[] =>
    MANDATORY.map((title, i) => ({ title: `UNIT2019年${title}`, published: `2019-0${month}-1${i}` }));

  it('are no copies: the same titles on other days', () => {
    expect(
      plausible({ 'a.yaml': manifest('示例乡', of(3)), 'b.yaml': manifest('例乡', of(4)) }).copies,
    ).toEqual([]);
  });

  it('are no copies for fewer than five records', () => {
    const four = of(3).slice(0, 4);
    expect(
      plausible({ 'a.yaml': manifest('示例乡', four), 'b.yaml': manifest('例乡', four) }).copies,
    ).toEqual([]);
  });

  it('are no copies for figures and statements, which the catalogue words', () => {
    const registers = `measures: ${JSON.stringify(
      Array.from({ length: 9 }, (_, i) => ({
        name: `示例指标${i}`,
        value: 100,
        unit: '%',
        on: '2019-12-31',
      })),
    )}\nstatements: ${JSON.stringify(
      ['1.2.1', '1.2.3'].map((id) => ({ for: id, claim: 'notapplicable', reason: '本年度没有这项任务' })),
    )}`;
    expect(
      plausible({ 'a.yaml': manifestOf('示例乡', registers), 'b.yaml': manifestOf('例乡', registers) })
        .copies,
    ).toEqual([]);
  });

  const trace = (unit: string, prints: readonly string[]): Trace => ({
    unit,
    file: `${unit}.yaml`,
    records: prints.map((print, i) => ({ print, day: '2019-05-01', title: print, at: `/disclosures/${i}` })),
    addresses: [],
    locate: () => ({ file: unit, line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' }),
  });
  const model = ['一', '二', '三', '四', '五', '六'];

  it('are no copies for what a quarter of a large district has in common', () => {
    const all = Array.from({ length: 12 }, (_, i) => trace(`单位${i}`, [...model, `自有${i}`]));
    expect(copiesIn(all, 0.6)).toEqual([]);
    expect(copiesIn(all.slice(0, 4), 0.6)).toHaveLength(6);
  });

  it('count a record that stands twice as two', () => {
    const twice = trace('甲', [...model, ...model]);
    expect(copiesIn([twice, trace('乙', model)], 0.6)).toEqual([]);
    expect(copiesIn([twice, trace('乙', [...model, ...model])], 0.6)).toMatchObject([
      { alike: 12, records: [12, 12] },
    ]);
  });

  it('are listed from the share on that the policy gives, the most alike first', () => {
    const all = [
      trace('甲', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']),
      trace('乙', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '11']),
      trace('丙', ['1', '2', '3', '4', '5', '6', 'a', 'b', 'c', 'd']),
    ];
    expect(pairsOf(copiesIn(all, 0.4))).toEqual([
      ['甲', '乙'],
      ['甲', '丙'],
      ['乙', '丙'],
    ]);
    expect(copiesIn(all, 0.81)[0]?.similarity).toEqual({ value: 0.81, exact: '9/11' });
    expect(copiesIn(all, 0.82)).toEqual([]);
  });
});

describe('the names of units', () => {
  it('are taken out in every form of the register, the longest first', () => {
    const without = nameless(county.units);
    expect(without('示例县统计局关于印发的通知')).toBe('关于印发的通知');
    expect(without('统计局、示例县民政局、示例乡')).toBe('、、');
  });
  it('are taken out of document numbers, whose year and number stay', () => {
    const without = nameless(county.units);
    expect(without('例统〔2019〕3号')).toBe(without('例教〔2019〕3号'));
    expect(without('例统〔2019〕3号')).not.toBe(without('例统〔2019〕4号'));
  });
});

describe('an evidence address of several units', () => {
  const page = 'https://www.example.gov.cn/a/1.html';
  const one = (unit: string, url: string, id = '1.2.1'): string =>
    manifestOf(
      unit,
      `disclosures: ${JSON.stringify([{ for: id, title: '指南', published: '2019-03-01', url, covers: '办事指南' }])}`,
    );
  const shared = (...urls: readonly string[]) =>
    plausible(
      Object.fromEntries(urls.map((url, i) => [`${i}.yaml`, one(['示例乡', '例乡', '样镇'][i] ?? '', url)])),
    ).addresses;

  it.each([
    ['http://example.gov.cn/a/1.html/'],
    [`${page}#top`],
    [`${page}?utm_source=wx&spm=1`],
    ['https://WWW.Example.gov.cn:443/a/1.html'],
  ])('is one address in another way of writing: %s', (other) => {
    expect(shared(page, other)).toMatchObject([
      {
        url: page,
        joint: false,
        uses: [
          { unit: '示例乡', place: { file: '0.yaml', line: 4 } },
          { unit: '例乡', place: { file: '1.yaml', line: 4 } },
        ],
      },
    ]);
  });

  it.each([
    ['another article', 'https://www.example.gov.cn/a/2.html'],
    ['another article by its query', `${page}?id=2`],
    ['another article by its route', `${page}#/a/2`],
    ['another site', 'https://news.example.gov.cn/a/1.html'],
  ])('is no such thing: %s', (_, other) => {
    expect(shared(page, other)).toEqual([]);
  });

  it.each([
    ['https://www.example.gov.cn/'],
    ['https://www.example.gov.cn/a/'],
    ['https://www.example.gov.cn/a/index.html'],
  ])('says nothing where it is a home page or a column: %s', (address) => {
    expect(addressOf(address)).toBeUndefined();
    expect(shared(address, address)).toEqual([]);
  });

  it('says nothing where one unit alone gives it, however often', () => {
    const rows = [1, 2, 3].map((i) => ({ for: '1.2.1', title: `第${i}件`, url: page }));
    expect(
      plausible({ 'a.yaml': manifestOf('示例乡', `disclosures: ${JSON.stringify(rows)}`) }).addresses,
    ).toEqual([]);
  });

  it('is explained where the units share the requirement that it proves, and stands last', () => {
    const rows = (unit: string) =>
      manifestOf(
        unit,
        `disclosures: ${JSON.stringify([
          { for: '1.1.2', title: '会议', published: '2019-06-03', url: page },
          {
            for: '1.2.1',
            title: '指南',
            published: '2019-06-03',
            url: 'https://www.example.gov.cn/a/9.html',
          },
        ])}`,
      );
    const { addresses } = plausible({ 'a.yaml': rows('县统计局'), 'b.yaml': rows('县民政局') });
    expect(addresses.map(({ url, joint }) => [url, joint])).toEqual([
      ['https://www.example.gov.cn/a/9.html', false],
      [page, true],
    ]);
  });
});

describe('requirements set aside as not applicable', () => {
  const unit = (short: string, group: string, notapplicable: number, bound: number): JudgedUnit =>
    ({
      row: { unit: { short, full: short, group } },
      department: {
        sections: [
          {
            points: [
              {
                findings: Array.from({ length: bound }, (_, i) => ({
                  weight: 1,
                  result: i < notapplicable ? 'notapplicable' : 'pass',
                })),
              },
            ],
          },
        ],
      },
    }) as unknown as JudgedUnit;
  const group = (counts: readonly number[], name = '局') =>
    counts.map((count, i) => unit(`${name}${i}`, name, count, 20));

  it('are listed for a unit above the ordinary range of its group', () => {
    expect(outliersIn(group([1, 2, 2, 3, 12]), 1.5)).toEqual([
      { unit: '局4', notapplicable: 12, bound: 20, share: '3/5', median: '1/10', fence: '9/40' },
    ]);
  });
  it('are measured by the group alone', () => {
    expect(outliersIn([...group([1, 1, 1, 1, 1]), ...group([9, 9, 9, 9, 9], '乡')], 1.5)).toEqual([]);
  });
  it('are nothing remarkable for one or two more where the group is of one mind', () => {
    expect(outliersIn(group([0, 0, 0, 0, 0, 2]), 1.5)).toEqual([]);
    expect(outliersIn(group([0, 0, 0, 0, 0, 3]), 1.5)).toMatchObject([{ unit: '局5' }]);
  });
  it('have no ordinary range among fewer than five units', () => {
    expect(outliersIn(group([0, 0, 0, 15]), 1.5)).toEqual([]);
  });
});

describe('what is listed for a supervisor', () => {
  it('names scores that reviews and waivers moved, with how many did', () => {
    const { report, units } = examples;
    const low = { plausibility: { copies: 0.6, moved: 0.1, outlier: 1.5 } };
    const { moved } = plausibilityOf(report, units, new Map(), low);
    expect(moved.length).toBeGreaterThan(0);
    for (const { unit, waivers, reviews, change } of moved) {
      const row = units.find((each) => each.unit.short === unit);
      expect(row?.raw.exact).not.toBe(row?.adjusted.exact);
      expect(waivers + reviews).toBeGreaterThan(0);
      expect(change.exact).not.toBe('0');
    }
    const much = { plausibility: { ...low.plausibility, moved: 100 } };
    expect(plausibilityOf(report, units, new Map(), much).moved).toEqual([]);
  });

  it('names the days where manifests were judged on several', () => {
    const { report, traces, policy } = reportOn({
      'a.yaml': manifestOf('示例乡', ''),
      'b.yaml': manifestOf('例乡', ''),
    });
    const { units } = cardOf({ 'a.yaml': manifestOf('示例乡', ''), 'b.yaml': manifestOf('例乡', '') });
    expect(plausibilityOf(report, units, traces, policy).days).toEqual([]);
    const [first, second] = report.departments;
    if (first === undefined || second === undefined) throw new Error('two manifests are judged');
    const later = { ...second, asOf: { date: '2019-01-01', from: 'option' as const } };
    const apart = { ...report, departments: [first, later] };
    expect(plausibilityOf(apart, units, traces, policy).days).toEqual([
      { date: '2019-01-01', units: ['例乡'] },
      { date: county.closes, units: ['示例乡'] },
    ]);
  });

  it('moves no score', () => {
    const own = Array.from({ length: 9 }, (_, i) => ({ title: `公告${i}`, published: '2019-05-01' }));
    const alone = cardOf({ 'a.yaml': manifest('示例乡', own) });
    const copied = cardOf({ 'a.yaml': manifest('示例乡', own), 'b.yaml': manifest('例乡', own, '示例乡') });
    const scoreOf = (card: typeof alone) =>
      card.units.find(({ unit }) => unit.short === '示例乡')?.final.exact;
    expect(copied.plausibility.copies).toHaveLength(1);
    expect(copied.plausibility.addresses).toHaveLength(9);
    expect(scoreOf(copied)).toBe(scoreOf(alone));
  });

  it('finds nothing in the examples, which are honest', () => {
    const { copies, addresses, outliers } = examples.plausibility;
    expect({ copies, addresses, outliers }).toEqual({ copies: [], addresses: [], outliers: [] });
  });

  it('is the same in whatever order the manifests come', () => {
    const own = Array.from({ length: 9 }, (_, i) => ({ title: `公告${i}`, published: '2019-05-01' }));
    const texts = [
      ['a.yaml', manifest('示例乡', own, '')],
      ['b.yaml', manifest('例乡', own.slice(1), '')],
      ['c.yaml', manifest('样镇', own.slice(2), '')],
    ] as const;
    const there = plausible(Object.fromEntries(texts));
    expect(there.copies).toHaveLength(3);
    expect(plausible(Object.fromEntries([...texts].reverse()))).toEqual(there);
  });
});
