/** Thousands of faults and very long texts: what is read of each is read once. Where it is read again for every other one, these never end. */
import { createRequire } from 'node:module';
import { parseEvents } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { findFaults } from '../../src/source/faults.ts';
import { lineAround } from '../../src/source/lines.ts';
import { standaloneSource } from '../../src/source/schema.ts';
import { spotsOfEvents } from '../../src/source/spots.ts';
import type { Validate } from '../../src/source/validate.ts';

describe('a text without a comment', () => {
  test('is not searched for one to its end from every line', () => {
    const records = '- x\n'.repeat(400_000);
    const long = `- ${'y'.repeat(30_000_000)}\n`;
    expect(findFaults(records + long)).toEqual([]);
  });
});

describe('a validator from text', () => {
  const $id = 'urn:test:rows';
  const text = standaloneSource(
    {
      schemas: [
        {
          $id,
          type: 'array',
          items: { $ref: '#/$defs/row' },
          $defs: { row: { type: 'object', properties: { inner: { $ref: '#/$defs/row' } }, required: ['a'] } },
        },
      ],
    },
    { one: $id },
  );
  const module = { exports: {} as { one: Validate } };
  new Function('module', 'exports', 'require', text)(module, module.exports, createRequire(import.meta.url));
  const validate = module.exports.one;

  test('tells every error of every record, in their order', () => {
    expect(validate([{ inner: { a: 1 } }, { a: 1 }, { a: 1, inner: { inner: {} } }])).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toEqual([
      '/0',
      '/2/inner',
      '/2/inner/inner',
    ]);
  });
  test('does not copy the errors so far for every record that has one', () => {
    expect(validate(Array.from({ length: 400_000 }, () => ({})))).toBe(false);
    expect(validate.errors).toHaveLength(400_000);
  });
});

describe('a list of empty values in brackets', () => {
  test('is not searched for hyphens to its end from every one of them', () => {
    const text = `a: [${'!!str ,'.repeat(400_000)}"${'x'.repeat(20_000_000)}"]\n`;
    const root = spotsOfEvents(text, parseEvents(text, { maxDepth: 64 }));
    expect(root?.fields?.get('a')?.items).toHaveLength(400_001);
  });
});

describe('the line around a place', () => {
  test('is found without going back to the start of the text', () => {
    const text = `${'x\n'.repeat(10_000_000)} the last one \nx`;
    const lines = Array.from({ length: 20_000 }, () => lineAround(text, text.length - 4));
    expect(new Set(lines)).toEqual(new Set(['the last one']));
  });
  test.each(['\n', '\r', '\r\n'])('ends and begins at %j', (end) => {
    const text = ['a', 'b c', 'd'].join(end);
    expect(Array.from(text, (_, at) => lineAround(text, at)).filter((line) => line !== '')).toEqual(
      expect.arrayContaining(['a', 'b c', 'd']),
    );
    expect(lineAround(text, 0)).toBe('a');
    expect(lineAround(text, text.length)).toBe('d');
  });
});
