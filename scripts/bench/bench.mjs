// npm run bench [-- --quick --no-peers --only=start,thousand,ten,large,worst,scorecard]: how fast the built program is, beside the least that could be done and beside other checkers on the same files.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { dataIn } from './data.mjs';
import { measured } from './measure.mjs';
import { FAST, peersIn } from './peers.mjs';
import { quote } from './quote.mjs';
import { budgetTable, groupTable } from './table.mjs';

const quick = process.argv.includes('--quick');
const runs = quick ? 3 : 11;
const few = quick ? 1 : 10;
/** Minutes each: none of them where it has to be quick. */
const slow = quick ? 0 : 1;
const folder = 'bench';
const data = await dataIn(join(folder, 'data'));
const peers = process.argv.includes('--no-peers') ? null : peersIn(folder, data);
const out = join(folder, 'data/out');
const node = process.execPath;
const zwgk = (...args) => ({ command: [node, 'bin/zwgk.js', ...args], exits: [0, 1, 3] });
const floor = (until, path) => ({ command: [node, 'scripts/bench/floor.cjs', until, path] });
const cache = join(out, 'cache');
const forget = () => rmSync(cache, { recursive: true, force: true });
/** Those that are to run at all. */
const peersOn = (path, times) =>
  Object.fromEntries(
    Object.entries(peers ?? {})
      .map(([name, on]) => [name, { command: on(path), runs: times(name) }])
      .filter(([, one]) => one.runs > 0),
  );
mkdirSync(out, { recursive: true });

/** A row for each of the texts that are hardest to read. */
const onWorst = (does, ...args) =>
  Object.fromEntries(
    readdirSync(data.worst).map((name) => [
      `${does}：${name.replace(/\.yaml$/u, '')}`,
      zwgk(...args, join(data.worst, name)),
    ]),
  );
const [CHECK, FIX] = ['check -q', 'fix --dry-run'];

const district = 'examples/district-2017';
const scorecard = (...formats) =>
  zwgk('scorecard', `${district}/manifests`, '--policy', `${district}/policy.yaml`, '-q', ...formats);

const groups = {
  start: {
    title: '启动：一份 5 KB 清单 Start: one manifest of 5 KB',
    base: 'node -e 0',
    runs: runs * 2 - 1,
    commands: {
      'node -e 0': { command: [node, '-e', '0'] },
      'zwgk --version': zwgk('--version'),
      'zwgk --help': zwgk('--help'),
      'zwgk check': zwgk('check', data.one),
      ...peersOn(data.one, () => few),
    },
  },
  thousand: {
    title: '1,000 份，每份约 8 KB 1,000 manifests of about 8 KB',
    base: '读取+解析+结构 read + js-yaml + schema',
    runs,
    commands: {
      '读取 read': floor('read', data.thousand),
      '读取+解析 read + js-yaml': floor('parse', data.thousand),
      '读取+解析+结构 read + js-yaml + schema': floor('schema', data.thousand),
      'zwgk check -q': zwgk('check', '-q', data.thousand),
      'zwgk check': zwgk('check', data.thousand),
      ...peersOn(data.thousand, (name) => (FAST.includes(name) ? runs : slow)),
    },
  },
  ten: {
    title: '10,000 份 10,000 manifests',
    base: '读取+解析+结构 read + js-yaml + schema',
    runs: few,
    commands: {
      '读取+解析+结构 read + js-yaml + schema': floor('schema', data.ten),
      'zwgk check -q': zwgk('check', '-q', data.ten),
      'zwgk check -q, ZWGK_THREADS=1': { ...zwgk('check', '-q', data.ten), env: { ZWGK_THREADS: '1' } },
      'zwgk check -q --cache (1)': { ...zwgk('check', '-q', data.ten, '--cache', cache), before: forget },
      'zwgk check -q --cache (2)': zwgk('check', '-q', data.ten, '--cache', cache),
      ...peersOn(data.ten, (name) => (FAST.includes(name) ? few : 0)),
    },
  },
  large: {
    title: '一份 5 MB One manifest of 5 MB',
    base: '读取+解析+结构 read + js-yaml + schema',
    runs,
    commands: {
      '读取+解析+结构 read + js-yaml + schema': floor('schema', data.clean),
      'zwgk check -q': zwgk('check', '-q', data.clean),
      'zwgk check -q, 9,000 gaps': zwgk('check', '-q', data.gaps),
      'zwgk check': zwgk('check', data.clean),
      'zwgk check, 9,000 gaps': zwgk('check', data.gaps),
      'zwgk check -v, 9,000 gaps': zwgk('check', '-v', data.gaps),
      ...peersOn(data.clean, (name) => (FAST.includes(name) ? runs : 0)),
    },
  },
  worst: {
    title: '最难读的一兆字节 The megabytes that are hardest to read',
    base: 'node -e 0',
    runs: quick ? 1 : 3,
    commands: {
      'node -e 0': { command: [node, '-e', '0'] },
      ...onWorst(CHECK, 'check', '-q'),
      ...onWorst(FIX, 'fix', '--dry-run'),
    },
  },
  scorecard: {
    title: '全区年度评分（examples/district-2017）Yearly scorecard of a district',
    base: 'node -e 0',
    runs,
    commands: {
      'node -e 0': { command: [node, '-e', '0'] },
      'zwgk scorecard': scorecard('-f', 'text'),
      HTML: scorecard('-f', `html=${join(out, 'a.html')}`),
      XLSX: scorecard('-f', `xlsx=${join(out, 'a.xlsx')}`),
      DOCX: scorecard('-f', `docx=${join(out, 'a.docx')}`),
    },
  },
};

const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const done = {};
for (const [name, { title, base, runs: turns, commands }] of Object.entries(groups)) {
  if (only !== undefined && !only.split(',').includes(name)) continue;
  done[name] = { title, base, results: measured(commands, turns) };
  console.error(groupTable(done[name]));
}

const over = (group, name, base, of = 'ms') => {
  const [have, least] = [done[group]?.results[name]?.[of], done[group]?.results[base]?.[of]];
  return typeof have === 'number' && typeof least === 'number' ? have / least : null;
};
const FLOOR = '读取+解析+结构 read + js-yaml + schema';
const peak = (group, name) => done[group]?.results[name]?.peak ?? null;
const slowest = (does) => {
  const all = Object.entries(done.worst?.results ?? {}).filter(([name]) => name.startsWith(does));
  return all.length === 0
    ? null
    : Math.max(...all.map(([, { ms }]) => ms ?? Number.POSITIVE_INFINITY)) / 1000;
};
const html = done.scorecard?.results.HTML.ms ?? null;
const [many, fewer] = [peak('ten', 'zwgk check -q'), peak('thousand', 'zwgk check -q')];
const budgets = [
  { name: '`--version` / node -e 0', have: over('start', 'zwgk --version', 'node -e 0'), most: 1.25 },
  { name: '`--help` / node -e 0', have: over('start', 'zwgk --help', 'node -e 0'), most: 1.25 },
  { name: '`check` 5 KB / node -e 0', have: over('start', 'zwgk check', 'node -e 0'), most: 1.4 },
  { name: '`check -q` 1,000 / floor', have: over('thousand', 'zwgk check -q', FLOOR), most: 1.35 },
  { name: '`check -q` 1,000 / ajv-cli', have: over('thousand', 'zwgk check -q', 'ajv-cli'), most: 0.75 },
  { name: '`check -q` 1,000 / spectral', have: over('thousand', 'zwgk check -q', 'spectral'), most: 0.033 },
  { name: '`check -q` 10,000 / ajv-cli', have: over('ten', 'zwgk check -q', 'ajv-cli'), most: 0.6 },
  { name: '`check -q` 10,000 / jsonschema (C++)', have: over('ten', 'zwgk check -q', 'jsonschema'), most: 1 },
  {
    name: '内存 memory 10,000 / 1,000',
    have: many === null || fewer === null ? null : many / fewer,
    most: 1.6,
  },
  {
    name: '`--cache` 第二次 second run / first',
    have: over('ten', 'zwgk check -q --cache (2)', 'zwgk check -q --cache (1)'),
    most: 0.3,
  },
  { name: '`check -q` 5 MB / floor', have: over('large', 'zwgk check -q', FLOOR), most: 1.3 },
  {
    name: '`check -q` 5 MB 9,000 gaps / clean',
    have: over('large', 'zwgk check -q, 9,000 gaps', 'zwgk check -q'),
    most: 1.5,
  },
  {
    name: '`check` 5 MB 9,000 gaps / clean',
    have: over('large', 'zwgk check, 9,000 gaps', 'zwgk check'),
    most: 1.5,
  },
  { name: '5 MB 内存 memory', have: peak('large', 'zwgk check -q'), most: 160, unit: 'MB' },
  { name: '`check -q` 最难读的 1 MB hardest megabyte', have: slowest(CHECK), most: 2, unit: 's' },
  { name: 'scorecard HTML', have: html === null ? null : html / 1000, most: 1.5, unit: 's' },
];

const count = JSON.parse(
  spawnSync(node, ['bin/zwgk.js', 'check', data.gaps, '-f', 'json'], { maxBuffer: 2 ** 30 }).stdout,
).departments[0].states;
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const commit = existsSync('.git')
  ? execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  : '';
const machine = `zwgk ${version} ${commit} · Node ${process.version} · ${process.platform} ${process.arch} · ${cpus().length} × ${cpus()[0]?.model ?? '?'} · ${Math.round(totalmem() / 2 ** 30)} GB · ${new Date().toISOString().slice(0, 10)}`;
const told = [
  machine,
  '',
  '各命令轮流运行，取中位数；倍数只在同一张表内比较。Commands run in turns; medians; multiples hold within one table.',
  `其他工具只核对清单的结构，不评定、不计分、不定位。The other tools hold the manifests against the schema alone. ${peers === null ? '' : Object.keys(peers).join(', ')}`,
  `5 MB, 9,000 gaps: ${count.late + count.flawed + count.missing} 个缺口 gaps；文字报告一条要求最多列 100 处，-v 全列 the text lists 100 of a requirement, -v all.`,
];
const table = budgetTable(budgets);
const text = ['## 速度 Speed', '', ...told, '', table, ...Object.values(done).map(groupTable)].join('\n');
const isWhole = !quick && only === undefined && peers !== null;
writeFileSync(join(folder, isWhole ? 'results.md' : 'data/results-part.md'), text);
if (isWhole) quote(`${machine}\n\n${table}`);
console.log(text);
