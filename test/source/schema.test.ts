import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import catalogSchema from '../../schemas/catalog.schema.json' with { type: 'json' };
import type { Document } from '../../src/model.ts';
import { conform } from '../../src/source/conform.ts';
import { formats } from '../../src/source/formats.ts';
import { compilePredicateSchema } from '../../src/source/predicate-schema.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { compileSchema, standaloneSource } from '../../src/source/schema.ts';
import type { Validate } from '../../src/source/validate.ts';
import { HEAD, items, manifestSchema, named, validate } from './manifest.ts';

test('a standalone validator judges as the one compiled at run time', () => {
  const text = standaloneSource({ schemas: [manifestSchema], formats }, { manifest: 'urn:zwgk:manifest:1' });
  const module: { exports: { manifest?: Validate } } = { exports: {} };
  new Function('module', 'exports', 'require', text)(module, module.exports, createRequire(import.meta.url));
  for (const written of [HEAD, items('for: 2.1'), items('for: 2.1.6\ntitle: x\npublished: 2017-02-29')]) {
    const { value } = readDocument('a', written);
    expect(module.exports.manifest?.(value)).toBe(validate(value));
    expect(module.exports.manifest?.errors).toEqual(validate.errors);
  }
});

test('keywords of the caller are known, and see the caller', () => {
  const schema = { $id: 'urn:zwgk:test', type: 'object', even: true };
  const keywords = [{ keyword: 'even', schemaType: 'boolean' as const, validate: () => false }];
  expect(compileSchema({ schemas: [schema], keywords }, 'urn:zwgk:test')({})).toBe(false);
});

test('two predicates know nothing of one another, though they bear the same id', () => {
  const of = (type: string) => ({
    $id: 'urn:zwgk:same',
    $defs: { own: { type } },
    properties: { title: { $ref: '#/$defs/own' } },
  });
  const keywords = {};
  const text = compilePredicateSchema(of('string'), keywords);
  const number = compilePredicateSchema(of('number'), keywords);
  expect([text({ title: 'a' }), text({ title: 1 })]).toEqual([true, false]);
  expect([number({ title: 'a' }), number({ title: 1 })]).toEqual([false, true]);
});

describe('other forms: the files of a catalogue', () => {
  const form = (part: string) => ({
    validate: compileSchema({ schemas: [catalogSchema], formats }, `urn:zwgk:catalog:1#/$defs/${part}`),
    schema: () => ({ ...catalogSchema, $ref: `#/$defs/${part}` }),
  });
  const read = (part: string, text: string): Document<unknown> => {
    const { validate: judge, schema } = form(part);
    return conform(readDocument('a.yaml', text), judge, schema);
  };
  const requirement = (with_: string): string =>
    `section: 1\ntitle: a\nen: a\npoints:\n  - id: '1.1'\n    title: a\n    en: a\n    leads: [a]\n    requirements:\n      - id: 1.1.1\n        title: a\n        en: { title: a, prove: a, remedy: a }\n        cite: 原文\n        level: binding\n        rule: publish\n        with: ${with_}\n        prove: a\n        remedy: a\n        example: a\n        counterexample: a\n`;
  test('a form chosen by another field is explained in its own terms', () => {
    expect(named(read('section', requirement('{ elements: [a] }')))).toEqual([]);
    expect(named(read('section', requirement('{ elments: [a] }')))).toEqual(['unknown-key 16:17']);
  });
  test('several forms of a group make one problem', () => {
    const document = read('section', requirement('{ channels: { some: [a] } }'));
    expect(named(document)).toEqual(['one-of 16:27']);
    expect(document.problems[0]?.mend?.zh).toContain('{ any: … }；{ all: … }');
  });
});
