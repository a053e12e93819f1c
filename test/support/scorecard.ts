/** Scorecards without any file or clock: of a made-up county, and of the examples as they are shipped. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import reviewsSchema from '../../schemas/reviews.schema.json' with { type: 'json' };
import waiversSchema from '../../schemas/waivers.schema.json' with { type: 'json' };
import { assess } from '../../src/assess/assess.ts';
import { guide } from '../../src/assess/guide.ts';
import { loadReviews } from '../../src/assess/load-reviews.ts';
import { loadWaivers } from '../../src/assess/load-waivers.ts';
import type { Judged } from '../../src/assess/outline.ts';
import { reportJudged, reportUnjudged } from '../../src/assess/report.ts';
import { type Trace, traceOf } from '../../src/assess/scorecard/trace.ts';
import type { Earlier } from '../../src/assess/scorecard/trend.ts';
import { scorecard } from '../../src/assess/scorecard.ts';
import { type Decided, reportDecided, settle } from '../../src/assess/settle.ts';
import { share } from '../../src/assess/share.ts';
import type { Form } from '../../src/catalog/folder.ts';
import { recogniser } from '../../src/catalog/recognise.ts';
import { tailor } from '../../src/catalog/tailor.ts';
import type { Catalog, DepartmentReport, Manifest, Policy, Report, Scorecard } from '../../src/model.ts';
import { conform } from '../../src/source/conform.ts';
import { formats } from '../../src/source/formats.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { compileSchema } from '../../src/source/schema.ts';
import { figure, GUIDES, MEETING, NO_DOCUMENTS } from './county.ts';
import { home } from './io.ts';
import { catalogOf, loadTexts, manifestForm, policyWith, predicate, textsOf } from './tiny.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;
const NONE: Decided = { reviews: undefined, waivers: undefined };

export interface CardGiven {
  readonly catalog?: Catalog;
  readonly policy?: Policy;
  readonly asOf?: string;
  readonly decided?: Decided;
  readonly previous?: Earlier;
}

const judgeFile = (
  file: string,
  text: string,
  catalog: Catalog,
  policy: Policy,
  asOf: string,
): Judged | DepartmentReport => {
  const document = conform<Manifest>(readDocument(file, text), manifestForm.validate, manifestForm.schema);
  const value = document.value as Partial<Manifest> | null | undefined;
  const declared = typeof value?.department === 'string' ? value.department : null;
  const isBroken = document.problems.some(({ severity }) => severity === 'error');
  const named = catalog.units.find(({ short, full, aliases }) =>
    [short, full, ...aliases].some((name) => name === declared),
  );
  if (isBroken) return reportUnjudged(file, DIGEST, document.problems, declared, named);
  const { manifest, unit, problems: names } = recogniser(catalog)(document);
  const problems = [...document.problems, ...names];
  if (unit === undefined || problems.some(({ severity }) => severity === 'error'))
    return reportUnjudged(file, DIGEST, problems, declared, unit);
  const assessment = assess(manifest, unit, { catalog, policy, asOf, only: [], predicate });
  return { document, digest: DIGEST, unit, asOf: { date: asOf, from: 'option' }, problems, ...assessment };
};

const isJudged = (one: Judged | DepartmentReport): one is Judged => 'document' in one;

/** File → manifest; judged as the command line does it. */
export const reportOn = (
  texts: Readonly<Record<string, string>>,
  given: CardGiven = {},
): {
  readonly report: Report;
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly traces: ReadonlyMap<string, Trace>;
} => {
  const untailored = given.catalog ?? county;
  const policy = given.policy ?? policyWith({}, untailored);
  const catalog = tailor(untailored, policy);
  const asOf = given.asOf ?? catalog.closes;
  const decided = given.decided ?? NONE;
  const all = Object.entries(texts).map(([file, text]) => judgeFile(file, text, catalog, policy, asOf));
  const judged = all.filter(isJudged);
  const shared = share(
    judged.map(({ unit, findings }) => ({ unit: unit.short, findings })),
    policy,
  );
  const settled = new Map(
    judged.map((one, index) => {
      const findings = shared[index]?.findings ?? one.findings;
      const settling = { unit: one.unit.short, asOf, only: [], policy };
      return [one, { ...one, findings, settled: settle(findings, decided, settling) }] as const;
    }),
  );
  const departments = all.map((one) =>
    isJudged(one) ? reportJudged(settled.get(one) ?? one, catalog, policy) : one,
  );
  const report: Report = {
    $schema: 'urn:zwgk:report:1',
    form: 1,
    tool: { name: 'zwgk', version: '0.0.0' },
    catalog: {
      id: catalog.id,
      version: catalog.version,
      title: { zh: catalog.title, en: catalog.en },
      digest: catalog.digest,
    },
    policy: {
      id: policy.id,
      version: policy.version,
      title: { zh: policy.title, en: policy.en },
      digest: policy.digest,
      ...(policy.grading.by === 'quotas' ? { grading: 'quotas' as const } : {}),
    },
    only: [],
    requirements: guide(catalog, departments),
    ...reportDecided(
      decided,
      [...settled.values()].flatMap((one) => one.settled ?? []),
    ),
    departments,
    gate: { failOn: 'never', met: true, closed: [] },
  };
  const traces = new Map(
    judged.map(({ document, unit }) => [document.file, traceOf(document, unit, catalog)] as const),
  );
  return { report, catalog, policy, traces };
};

export const cardOf = (texts: Readonly<Record<string, string>>, given: CardGiven = {}): Scorecard => {
  const { report, catalog, policy, traces } = reportOn(texts, given);
  const previous = given.previous === undefined ? {} : { previous: given.previous };
  return scorecard(report, { catalog, policy, traces, ...previous });
};

/** The made-up county with more units than its catalogue has: five bureaus, four townships. */
export const county: Catalog = (() => {
  const texts = textsOf('test/fixtures/tiny');
  const more = [
    '{ short: 县教育局, full: 示例县教育局, aliases: [教育局], group: bureaus }',
    '{ short: 县环保局, full: 示例县环境保护局, group: bureaus }',
    '{ short: 县财政局, full: 示例县财政局, group: bureaus, tags: [numbers] }',
    '{ short: 例乡, full: 示例县例乡人民政府, group: villages }',
    '{ short: 样镇, full: 示例县样镇人民政府, group: villages }',
    '{ short: 本镇, full: 示例县本镇人民政府, group: villages }',
  ];
  const units = `${texts.get('units.yaml') ?? ''}${more.map((line) => `  - ${line}\n`).join('')}`;
  const { catalog, problems } = loadTexts(new Map([...texts, ['units.yaml', units]]));
  if (catalog === undefined || problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return catalog;
})();

/** A manifest of the county's catalogue. */
export const manifestOf = (unit: string, registers: string): string =>
  `zwgk: 1\ncatalog: tiny-2019\ndepartment: ${unit}\n${registers}`;

const HALF_GUIDE = GUIDES.replace('办事指南, 收费标准', '办事指南');
const QUARTERS = ['04-10', '07-10', '10-10'].map(
  (day, index) =>
    `  - { for: 1.1.1, title: ${index + 1}季度, url: 'https://www.example.gov.cn/q/${index + 1}.html', channel: 县门户网站, published: 2019-${day}, period: 2019-Q${index + 1} }\n`,
);

/** Perfect, good and poor ones, two that are equal, one that is broken, one whose unit is exempt; one unit hands in nothing. */
export const sampleTexts: Readonly<Record<string, string>> = {
  '县统计局.yaml': manifestOf(
    '县统计局',
    `disclosures:\n${QUARTERS.join('')}${MEETING}${figure(95)}${NO_DOCUMENTS}`,
  ),
  '县民政局.yaml': manifestOf('县民政局', `${GUIDES}${MEETING}${figure(95)}${NO_DOCUMENTS}`),
  '县教育局.yaml': manifestOf('县教育局', NO_DOCUMENTS),
  '县环保局.yaml': '部门：县环保局\n  - 乱写\n: [',
  '示例乡.yaml': manifestOf('示例乡', `${HALF_GUIDE}${NO_DOCUMENTS}`),
  '例乡.yaml': manifestOf('例乡', `${HALF_GUIDE}${NO_DOCUMENTS}`),
  '样镇.yaml': manifestOf(
    '样镇',
    `${GUIDES}documents:\n  - { number: 样〔2019〕1号, title: 甲, kind: 通知, formed: 2019-02-01, openness: 不予公开 }\n  - { number: 样〔2019〕2号, title: 乙, kind: 通知, formed: 2019-02-01, openness: 不予公开, reason: 涉及个人隐私 }\n`,
  ),
};

/** The policy of the sample: everything that a supervisor may decide is in use. */
export const samplePolicy: Policy = policyWith(
  {
    'exempt: []': 'exempt: [{ unit: 本镇, reason: 年内新设 }]',
    'bonus: null':
      'bonus: { encouraged: 1/2, awards: [{ unit: 民政局, points: 2, reason: 示例做法得到推广 }], cap: 2, floor: 60 }',
  },
  county,
);

/** Grades by places in one group and by thresholds in the other; what the other does not say is the same. */
export const twoModes = {
  thresholds: policyWith({}, county),
  quotas: policyWith(
    {
      'by: thresholds, quotas: []':
        'by: quotas, quotas: [{ grade: 优秀, group: bureaus, number: 1 }, { grade: 良好, group: 局, share: 1/5 }]',
    },
    county,
  ),
} as const;

export const sampleScorecard = (given: CardGiven = {}): Scorecard =>
  cardOf(sampleTexts, { policy: samplePolicy, ...given });

const formOf = (ref: string, schema: object): Form => ({
  validate: compileSchema({ schemas: [schema], formats }, ref),
  schema: () => schema,
});

/** The supervisor's example files. */
const decidedOf = (catalog: Catalog): Decided => {
  const read = (name: string) => readFileSync(join(home, 'examples/supervisor', name), 'utf8');
  const { waivers } = loadWaivers(
    'waivers.yaml',
    read('waivers.yaml'),
    formOf('urn:zwgk:waivers:1', waiversSchema),
    catalog,
    DIGEST,
  );
  const { reviews } = loadReviews(
    'reviews.yaml',
    read('reviews.yaml'),
    formOf('urn:zwgk:reviews:1', reviewsSchema),
    catalog,
    DIGEST,
  );
  return { waivers, reviews };
};

/** The six examples by the built-in catalogue, each unit's file under its own name, with the waivers and reviews of the example. */
export const districtScorecard = (given: CardGiven = {}): Scorecard => {
  const catalog = given.catalog ?? catalogOf('schemas/catalogs/jingan-2017').catalog;
  const folder = join(home, 'examples/jingan-2017');
  const texts = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
  );
  const policy = given.policy ?? policyWith({}, catalog);
  return cardOf(texts, { decided: decidedOf(catalog), ...given, catalog, policy });
};
