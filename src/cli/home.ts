/** What lies in the program's own folder: its version, and the compiled and written forms of its inputs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Form } from '../catalog/folder.ts';
import { once } from '../rules/once.ts';
import type { Validate } from '../source/validate.ts';
import { FORMS, type FormName } from './forms.ts';
import type { Io } from './io.ts';
import { readUtf8 } from './utf8.ts';

/** A CommonJS module of the build. */
export const load = <T>(io: Io, name: string): T => {
  const { home, load: quickly = createRequire(join(home, 'package.json')) } = io;
  return quickly(join(home, 'dist', name)) as T;
};

export const readJson = <T>(io: Io, ...path: readonly string[]): T =>
  JSON.parse(readUtf8(readFileSync(join(io.home, ...path))) ?? '') as T;

const versions = new WeakMap<Io, string>();
export const version = (io: Io): string =>
  once(versions, io, () => readJson<{ version: string }>(io, 'package.json').version);

const forms = new WeakMap<Io, Map<FormName, Form>>();

/** A form's compiled validator; its schema is read only when a message needs the titles of its fields. */
export const form = (io: Io, name: FormName): Form =>
  once(
    once(forms, io, () => new Map<FormName, Form>()),
    name,
    () => formNamed(io, name),
  );

const formNamed = (io: Io, name: FormName): Form => {
  const { file, def } = FORMS[name];
  const { validate } = load<{ validate: Validate }>(io, `compiled/${name}.form.cjs`);
  const schema = (): object => {
    const whole = readJson<object>(io, 'schemas', file);
    return def === undefined ? whole : { ...whole, $ref: `#/$defs/${def}` };
  };
  return { validate, schema };
};

/** The files that judging follows from, by name: a build that judges otherwise has others. */
export const programFiles = (io: Io): ReadonlyMap<string, string> =>
  new Map(
    ['zwgk.cjs', 'rest.cjs', 'runtime.cjs', 'compiled/manifest.form.cjs'].map((name) => [
      name,
      readFileSync(join(io.home, 'dist', name), 'utf8'),
    ]),
  );
