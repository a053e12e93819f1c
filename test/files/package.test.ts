/** What is installed with the program, and what is published as the program. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home } from '../support/io.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(home, name), 'utf8')) as T;
const own = readJson<
  Required<Pick<Locked, 'dependencies' | 'devDependencies'>> & {
    readonly files: readonly string[];
    readonly scripts: Readonly<Record<string, string>>;
  }
>('package.json');
const lock = readJson<{ readonly packages: Readonly<Record<string, Locked>> }>('package-lock.json').packages;
const locked = Object.entries(lock).filter(([path]) => path !== '');

/** What may be given on without asking, with its text; the MPL as a package of its own, whose files stay as they are. */
const LICENCES = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'PSF-2.0', 'MPL-2.0'];

describe('the lock file', () => {
  it('holds one version of every package that is asked for, and no range is asked for', () => {
    const asked = { ...own.dependencies, ...own.devDependencies };
    for (const [name, version] of Object.entries(asked)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
    }
    expect(lock['']).toMatchObject({ dependencies: own.dependencies, devDependencies: own.devDependencies });
  });
  it('knows the content of every package and the address of none', () => {
    for (const [path, { version, integrity, resolved }] of locked) {
      expect(version, path).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
      expect(integrity, path).toMatch(/^sha512-/u);
      expect(resolved, path).toBeUndefined();
    }
  });
  it('lets users install two small packages beside the program', () => {
    const installed = locked.filter(([, { dev, optional }]) => dev !== true && optional !== true);
    expect(installed.map(([path]) => path)).toEqual(['node_modules/fraction.js', 'node_modules/ical.js']);
    expect(Object.keys(own.dependencies)).toEqual(['fraction.js', 'ical.js']);
  });
  it('needs no script of any package to be run', () => {
    // `prepare` builds a checkout; whoever installs the package runs none of these.
    const atInstall = Object.keys(own.scripts).filter((name) => /^(?:pre|post)?install$/u.test(name));
    expect(atInstall).toEqual([]);
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    // esbuild's only checks the binary that comes as a package of its own; fsevents is for macOS, and optional.
    expect(scripted.map(([path]) => path).filter((path) => !/\/(?:esbuild|fsevents)$/u.test(path))).toEqual(
      [],
    );
  });
});

describe('the licences', () => {
  const text = readFileSync(join(home, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  const parts = text.split(/^={80}\n/mu).slice(1);
  const stated = parts.map((part) => {
    const [first = '', second = ''] = part.split('\n');
    const [name = '', version = ''] = first.split(' ');
    return {
      name,
      version,
      licence: second.replace('Licence: ', ''),
      body: part.split('\n').slice(3).join('\n'),
    };
  });
  it('of all that the build takes in stand in it in full, in order', () => {
    const names = stated.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(new Set(parts).size).toBe(parts.length);
    for (const name of [
      'ajv',
      'chalk',
      'commander',
      'docx',
      'echarts',
      'fflate',
      'hucre',
      'js-yaml',
      'yaml',
      'zrender',
      ...Object.keys(own.dependencies),
    ])
      expect(names).toContain(name);
    for (const { name, version, body } of stated) {
      expect(lock[`node_modules/${name}`]?.version ?? version, name).toBe(version);
      expect(body.length, name).toBeGreaterThan(100);
    }
    expect(stated.find(({ name }) => name === 'echarts')?.body).toContain('--- NOTICE');
  });
  it('are ones that may be given on', () => {
    expect(stated.filter(({ licence }) => !LICENCES.includes(licence))).toEqual([]);
    expect(stated.filter(({ licence }) => licence === 'MPL-2.0').map(({ name }) => name)).toEqual([
      'ical.js',
    ]);
    expect(readFileSync(join(home, 'dist/calendar.cjs'), 'utf8')).toContain('require("ical.js")');
  });
});

describe('the published package', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: home,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  ) as readonly [{ readonly files: readonly { readonly path: string }[] }];
  const files = packed.files.map(({ path }) => path);
  const EXPECTED = [
    /^(?:package\.json|README(?:\.zh-CN)?\.md|LICENSE)$/u,
    /^bin\/(?:package\.json|zwgk\.js|hand\.js)$/u,
    /^dist\/[a-z]+\.cjs(?:\.cache)?$/u,
    /^dist\/(?:index\.js|THIRD-PARTY-LICENSES\.txt)$/u,
    /^dist\/compiled\/[\w.-]+\.(?:cjs|json)(?:\.cache)?$/u,
    /^dist\/types\/.+\.d\.ts$/u,
    /^schemas\/.+\.(?:json|ya?ml|txt)$/u,
    /^examples\/.+\.(?:ya?ml|json|md|xlsx|csv|txt)$/u,
    /^examples\/ci\/Jenkinsfile$/u,
  ];
  it('holds nothing but the program, its forms, its examples and its papers', () => {
    expect(files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(files.filter((file) => /(?:^|[/.-])(?:test|spec|map|compile-\d+)(?=[/.-]|$)/u.test(file))).toEqual(
      [],
    );
  });
  it('holds all that the program loads', () => {
    const needed = [
      'zwgk',
      'formats',
      'pages',
      'scorecard',
      'letters',
      'workbook',
      'calendar',
      'changes',
      'interview',
      'runtime',
    ];
    expect(files).toEqual(expect.arrayContaining(needed.map((name) => `dist/${name}.cjs`)));
    expect(files).toEqual(expect.arrayContaining(['bin/zwgk.js', 'bin/hand.js']));
    const forms = ['manifest', 'catalog', 'policy', 'waivers', 'reviews', 'report', 'scorecard'];
    expect(files).toEqual(expect.arrayContaining(forms.map((name) => `dist/compiled/${name}.form.cjs`)));
    for (const file of own.files) expect(existsSync(join(home, file)), file).toBe(true);
  });
});
