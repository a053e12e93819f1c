// The manifests that the bench measures on: made from a fixed seed, the same bytes on every machine.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const SEED = 'bench-4';
const SMALL = { from: 7_000, to: 9_500 };
const GAPS = 9_000;
const LARGE = 5_000_000;

/** TypeScript of this repository → its exports. */
export const imported = async (path) => {
  const outfile = `node_modules/.cache/zwgk/bench-${process.pid}.mjs`;
  await build({
    entryPoints: [path],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  const found = await import(`${pathToFileURL(outfile).href}?${path}`);
  rmSync(outfile);
  return found;
};

/** Units of the generated district whose manifest any reader takes: not the one in an older encoding, the broken one, and the one with spoken dates. */
const sound = async () => {
  const { BROKEN, LEGACY_ENCODING, SPOKEN_DATES } = await imported('scripts/district/oddities.ts');
  return (name) => ![BROKEN, LEGACY_ENCODING, SPOKEN_DATES].some((unit) => name === `${unit}.yaml`);
};

/** Dates in quotation marks: other readers take bare ones for moments, not for text, and would refuse every file. */
const quoted = (text) => text.replaceAll(/: (\d{4}-\d{2}(?:-\d{2})?)$/gmu, ": '$1'");

/** One record after the other, each of them met, or each of them published too late. */
const large = (late) => {
  const head = [
    'zwgk: 1',
    'catalog: jingan-2017',
    'department: 江宁路街道',
    'asOf: 2018-02-28',
    'documents:',
  ];
  const filling = '关于进一步做好社区服务工作的通知'.repeat(6);
  const rows = Array.from({ length: GAPS }, (_, index) =>
    [
      `  - number: 静江〔2017〕${index + 1}号`,
      `    title: ${filling}（示例${index + 1}）`,
      '    kind: 其他公文',
      '    formed: 2017-03-01',
      `    published: ${late ? '2017-09-01' : '2017-03-10'}`,
      '    openness: 主动公开',
      `    url: https://www.jingan.gov.cn/xxgk/106004/20170310/${String(index + 1).padStart(12, '0')}.html`,
      '    channel: 区门户网站',
    ].join('\n'),
  );
  const text = quoted(`${[...head, ...rows].join('\n')}\n`);
  const lacking = LARGE - Buffer.byteLength(text);
  const line = `# ${'-'.repeat(97)}\n`;
  return text + line.repeat(Math.max(0, Math.ceil(lacking / line.length)));
};

/** @returns the paths of the files and folders, made where they are missing. */
export const dataIn = async (folder) => {
  const at = (name) => join(folder, name);
  const paths = {
    one: at('one.yaml'),
    hundred: at('100'),
    thousand: at('1000'),
    ten: at('10000'),
    clean: at('5mb-clean.yaml'),
    gaps: at('5mb-gaps.yaml'),
    formats: at('formats.cjs'),
    worst: at('worst'),
  };
  const whole = at('whole');
  if (existsSync(whole) && readFileSync(whole, 'utf8') === SEED) return paths;
  rmSync(folder, { recursive: true, force: true });
  for (const path of [paths.hundred, paths.thousand, paths.ten]) mkdirSync(path, { recursive: true });
  const { district } = await imported('scripts/district/district.ts');
  const { formats } = await imported('src/source/formats.ts');
  const catalog = JSON.parse(readFileSync('dist/compiled/jingan-2017.json', 'utf8'));
  const isSound = await sound();
  const small = [];
  for (let year = 0; small.length < 1000; year += 1) {
    for (const [name, made] of district(catalog, `${SEED}-${year}`)) {
      if (!isSound(name)) continue;
      const bytes = Buffer.from(quoted(new TextDecoder().decode(made)));
      const { length } = bytes;
      if (!existsSync(paths.one) && length < 5_400) writeFileSync(paths.one, bytes);
      if (length > SMALL.from && length < SMALL.to) small.push(bytes);
    }
  }
  small.slice(0, 1000).forEach((bytes, index) => {
    const name = String(index).padStart(4, '0');
    if (index < 100) writeFileSync(join(paths.hundred, `${name}.yaml`), bytes);
    writeFileSync(join(paths.thousand, `${name}.yaml`), bytes);
    for (let copy = 0; copy < 10; copy += 1) {
      // Of other bytes each, so that a cache takes none for another.
      const text = Buffer.concat([bytes, Buffer.from(`# ${copy}\n`)]);
      writeFileSync(join(paths.ten, `${copy}${name}.yaml`), text);
    }
  });
  writeFileSync(paths.clean, large(false));
  writeFileSync(paths.gaps, large(true));
  const lines = Object.entries(formats).map(([name, pattern]) => `ajv.addFormat('${name}', ${pattern});`);
  writeFileSync(paths.formats, `module.exports = (ajv) => {\n${lines.join('\n')}\nreturn ajv;\n};\n`);
  const { worst } = await imported('scripts/bench/worst.ts');
  mkdirSync(paths.worst);
  for (const [name, text] of Object.entries(worst())) writeFileSync(join(paths.worst, `${name}.yaml`), text);
  writeFileSync(whole, SEED);
  return paths;
};
