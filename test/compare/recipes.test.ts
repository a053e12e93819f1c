/** The recipes for pipelines, run as far as they can be without their servers. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { home } from '../support/io.ts';
import { guide, HALF, makeRepository, type Ran, type Repository, WHOLE } from './repository.ts';

const read = (name: string): string => readFileSync(join(home, name), 'utf8');
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** A folder for the path in which `zwgk` is the program of this tree. */
let bin: string;
let repo: Repository;
const withZwgk = (): NodeJS.ProcessEnv => ({ PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` });

/** The county's catalogue is no built-in one: a shim gives it to every run. */
beforeEach(() => {
  repo = makeRepository();
  bin = join(repo.dir, '.git/bin');
  mkdirSync(bin);
  const options = repo.tiny.map((word) => `'${word}'`).join(' ');
  const shim = `#!/bin/sh\ncommand=$1\nshift\nexec '${process.execPath}' '${join(home, 'bin/zwgk.js')}' "$command" ${options} "$@"\n`;
  writeFileSync(join(bin, 'zwgk'), shim);
  chmodSync(join(bin, 'zwgk'), 0o755);
  repo.write('manifests/a.yaml', HALF);
  repo.commit('one');
});

describe('the composite action', () => {
  interface Step {
    readonly name?: string;
    readonly id?: string;
    readonly uses?: string;
    readonly if?: string;
    readonly run?: string;
    readonly shell?: string;
    readonly env?: Readonly<Record<string, string>>;
  }
  const action = parse(read('action.yml')) as {
    readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
    readonly outputs: Readonly<Record<string, { readonly value: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly Step[] };
  };

  /** The shell steps one after the other as a runner would, expressions filled in. */
  const runAction = (inputs: Readonly<Record<string, string>>) => {
    const temp = join(repo.dir, '.git/runner');
    mkdirSync(temp, { recursive: true });
    const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary') };
    for (const file of Object.values(files)) writeFileSync(file, '');
    const outputs = (): Record<string, string> =>
      Object.fromEntries(
        readFileSync(files.GITHUB_OUTPUT, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => line.split(/=(.*)/su) as [string, string]),
      );
    const fill = (text: string): string =>
      text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/gu, (_, name: string) => {
        if (name === 'github.action_path') return home;
        if (name === 'runner.temp') return temp;
        const [, input] = /^inputs\.(.+)$/u.exec(name) ?? [];
        if (input !== undefined) return inputs[input] ?? action.inputs[input]?.default ?? '?';
        return outputs()[name.replace('steps.check.outputs.', '')] ?? '';
      });
    let last: Ran = { code: 0, out: '', err: '' };
    let out = '';
    for (const { run, env = {}, shell } of action.runs.steps) {
      if (run === undefined || last.code !== 0) continue;
      expect(shell).toBe('bash');
      const filled = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)]));
      last = repo.run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
        ...files,
        ...filled,
      });
      out += last.out + last.err;
    }
    return {
      code: last.code,
      out,
      outputs: outputs(),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  };
  const inputs = () => ({ catalog: join(repo.dir, '.catalogue'), 'as-of': '2020-03-31' });

  it('judges, annotates, sums up, and ends as the gate does', () => {
    const ran = runAction({ ...inputs(), 'fail-on': 'partial' });
    expect(ran.code, ran.out).toBe(1);
    expect(ran.out).toMatch(/^::(?:error|warning|notice) .*file=manifests\/a\.yaml/mu);
    expect(ran.summary).toContain('示例乡');
    expect(ran.outputs['exit-code']).toBe('1');
    expect(JSON.parse(readFileSync(ran.outputs.sarif ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8'))).toMatchObject({ form: 1 });
  });
  it('passes by default where nothing fails, and reads paths line by line', () => {
    repo.write('more/区 b.yaml', guide('办事指南, 收费标准', '县民政局'));
    const ran = runAction({ ...inputs(), 'fail-on': 'never', paths: 'manifests/\nmore/区 b.yaml\n' });
    expect(ran.code, ran.out).toBe(0);
    expect(ran.summary).toContain('县民政局');
  });
  it('holds a change against its base', () => {
    const against = { ...inputs(), 'baseline-ref': 'one' };
    expect(runAction(against).code).toBe(0);
    repo.write('manifests/a.yaml', guide('收费标准'));
    expect(runAction(against).code).toBe(1);
  });
  it('ends with 2 where the run cannot start, and leaves no half of an output', () => {
    const ran = runAction({ ...inputs(), paths: 'nowhere/' });
    expect(ran.code).toBe(2);
    expect(ran.outputs).toEqual({ 'exit-code': '2' });
  });
  it('never takes an input for a command or an option', () => {
    const nasty = '$(touch pwned); touch pwned #';
    for (const name of Object.keys(action.inputs)) runAction({ ...inputs(), [name]: nasty });
    for (const name of ['paths', 'baseline-ref', 'as-of', 'policy'])
      expect(runAction({ ...inputs(), [name]: '--exit-zero' }).code, name).toBe(2);
    expect(existsSync(join(repo.dir, 'pwned'))).toBe(false);
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
  });
  it('describes every input, and has a workflow that uses only those', () => {
    for (const [name, { description, default: value }] of Object.entries(action.inputs)) {
      expect(description, name).toMatch(/\p{Script=Han}/u);
      expect(value, name).toBeTypeOf('string');
    }
    const workflow = parse(read('examples/ci/github-workflow.yml')) as {
      jobs: { check: { steps: readonly { with?: Record<string, unknown> }[] } };
    };
    const used = Object.keys(workflow.jobs.check.steps.at(-1)?.with ?? {});
    expect(used.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
  });
});

const SHELLS = ['bash', 'dash'].filter(has);

describe.each(SHELLS)('under %s', (shell) => {
  const run = (script: string, env: NodeJS.ProcessEnv): Ran =>
    repo.run(shell, ['-e', '-c', script], { ...withZwgk(), ...env });

  it('the GitLab job judges everything, and a merge request against its base', () => {
    const { zwgk: job } = parse(read('examples/ci/gitlab.yml')) as {
      zwgk: {
        script: readonly string[];
        variables: Record<string, string>;
        artifacts: { reports: Record<string, string> };
      };
    };
    const script = job.script.join('\n');
    const base = repo.git('rev-parse', 'one').trim();
    const merge = { ...job.variables, CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
    expect(run(script, { ...job.variables }).code).toBe(0);
    expect(run(script, merge).code).toBe(0);
    repo.write('manifests/a.yaml', guide('收费标准'));
    const ran = run(script, merge);
    expect(ran.code, ran.err).toBe(1);
    expect(ran.out).toContain('1.2.1#办事指南');
    for (const file of Object.values(job.artifacts.reports))
      expect(existsSync(join(repo.dir, file)), file).toBe(true);
  });
  it('the Jenkins stage judges everything, and a change against its target', () => {
    const script = /sh '''\n([\s\S]*?)'''/u.exec(read('examples/ci/Jenkinsfile'))?.[1] ?? '';
    repo.git('update-ref', 'refs/remotes/origin/main', 'one');
    const env = { ZWGK_PATHS: 'manifests/' };
    expect(run(script, env).code).toBe(0);
    repo.write('manifests/a.yaml', guide('收费标准'));
    expect(run(script, { ...env, CHANGE_TARGET: 'main' }).code).toBe(1);
    for (const file of ['zwgk.xml', 'zwgk.html', 'zwgk.json'])
      expect(existsSync(join(repo.dir, file))).toBe(true);
  });
});

describe('the hooks of pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly name: string;
    readonly entry: string;
    readonly files: string;
  }
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[];
  const runHook = (id: string, ...files: readonly string[]): Ran => {
    const [program = '', ...words] = (hooks.find((hook) => hook.id === id)?.entry ?? '').split(' ');
    return repo.run(program, [...words, ...files], withZwgk());
  };

  it('judge the files they are given by their entry points', () => {
    expect(runHook('zwgk', 'manifests/a.yaml').code).toBe(0);
    expect(runHook('zwgk-ratchet', 'manifests/a.yaml').code).toBe(0);
    repo.write('manifests/a.yaml', guide('收费标准'));
    const ran = runHook('zwgk-ratchet', 'manifests/a.yaml');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('1.2.1#办事指南');
    repo.write('manifests/b.yaml', 'zwgk: 1\n');
    expect(runHook('zwgk', 'manifests/b.yaml').code).toBe(3);
  });
  it('mean manifests and nothing else', () => {
    for (const { files } of hooks) {
      expect('manifests/区财政局.yaml').toMatch(new RegExp(files, 'u'));
      expect('.gitlab-ci.yml').not.toMatch(new RegExp(files, 'u'));
    }
    const config = parse(read('examples/ci/pre-commit-config.yaml')) as {
      repos: readonly { hooks: readonly { id: string }[] }[];
    };
    for (const { id } of config.repos.flatMap((one) => one.hooks))
      expect(hooks.map((hook) => hook.id)).toContain(id);
  });
  it('can be installed from the repository: packing it prints the name of the package and nothing else', () => {
    // pre-commit reads what `npm pack` prints; the build's own banner must not stand before it.
    expect(read('.npmrc')).toMatch(/^foreground-scripts=false$/mu);
  });
  const real = has('pre-commit');
  it.skipIf(!real)(
    `run in the real pre-commit${real ? '' : ' (left out: pre-commit is not installed)'}`,
    () => {
      expect(repo.run('pre-commit', ['validate-manifest', join(home, '.pre-commit-hooks.yaml')]).code).toBe(
        0,
      );
      // As written, but for where the program comes from: it is on the path instead of being installed from a repository.
      const local = hooks.map((hook) => ({ ...hook, language: 'system' }));
      repo.write('.pre-commit-config.yaml', JSON.stringify({ repos: [{ repo: 'local', hooks: local }] }));
      repo.commit('two');
      const env = { ...withZwgk(), PRE_COMMIT_HOME: join(repo.dir, '.git/pre-commit') };
      repo.run('pre-commit', ['install'], env);
      const commit = (text: string): Ran => {
        repo.write('manifests/a.yaml', text);
        repo.git('add', '--all');
        return repo.run('git', ['commit', '--quiet', '--message', 'x'], env);
      };
      const stopped = commit(guide('收费标准'));
      expect(stopped.code).toBe(1);
      expect(stopped.out + stopped.err).toContain('1.2.1#办事指南');
      const passed = commit(WHOLE);
      expect(passed.code, passed.out + passed.err).toBe(0);
    },
  );
});
