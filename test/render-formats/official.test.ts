/** What the tool writes is what the official schemas ask for, wherever they are at hand. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, it } from 'vitest';
import { renderJunit } from '../../src/render/junit.ts';
import { renderSarif } from '../../src/render/sarif.ts';
import { empty, perfect, reportOf, rich, unjudged } from '../render/fixtures.ts';
import { corpus, reportWith } from '../support/hostile.ts';
import { home } from '../support/io.ts';

const schemas = join(home, '../shared/schemas');
const present = existsSync(schemas);
const linted = (() => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!present) console.warn(`left out: no official schemas in ${schemas}`);
if (present && !linted)
  console.warn('left out: JUnit against its schemas, because xmllint (libxml2-utils) is not installed');

if (present)
  console.warn(
    'left out: GitLab code quality, because codeclimate.schema.json describes Code Climate’s configuration and not its issues; what GitLab documents is asserted in formats.test.ts',
  );

const reports = [
  ['every kind of finding', reportOf([rich, empty, unjudged, perfect])],
  ['no manifest', reportOf([])],
  ['nothing but a broken manifest', reportOf([unjudged])],
  ...corpus.flatMap((text) => [
    [`hostile ${JSON.stringify(text).slice(0, 40)}`, reportWith(text)] as const,
    [`only ${JSON.stringify(text).slice(0, 40)}`, reportWith(text, 'instead')] as const,
  ]),
] as const;

describe.skipIf(!present)('SARIF against its schema', () => {
  it('is valid in both languages', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, 'sarif-2.1.0.schema.json'), 'utf8')));
    for (const [label, report] of reports) {
      for (const lang of ['zh', 'en'] as const) {
        validate(JSON.parse(renderSarif(report, { lang })));
        expect(validate.errors?.slice(0, 3) ?? [], label).toEqual([]);
      }
    }
  });
});

const folder = mkdtempSync(join(tmpdir(), 'zwgk-junit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!present || !linted)('JUnit against both schemas', () => {
  const files = reports.flatMap(([, report], i) =>
    (['zh', 'en'] as const).map((lang) => {
      const file = join(folder, `${i}.${lang}.xml`);
      writeFileSync(file, renderJunit(report, { lang }));
      return file;
    }),
  );
  it.each(['windyroad-JUnit.xsd', 'jenkins-junit-10.xsd'])('is valid by %s', (schema) => {
    let said = '';
    try {
      execFileSync('xmllint', ['--noout', '--schema', join(schemas, schema), ...files], { stdio: 'pipe' });
    } catch (error) {
      said = String((error as { stderr: Buffer }).stderr)
        .split('\n')
        .filter((line) => !line.endsWith(' validates'))
        .slice(0, 5)
        .join('\n');
    }
    expect(said).toBe('');
  });
});
