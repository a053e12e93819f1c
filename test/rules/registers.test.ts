/** What the rules know of rows: their fields, the day they came to be, what they answer for, and what they are called. */
import { describe, expect, it } from 'vitest';
import type { Manifest, RegisterName, Row } from '../../src/model.ts';
import {
  bornOf,
  entriesFor,
  entriesNamed,
  fieldOf,
  homeOf,
  keysOf,
  listOf,
  registersOf,
  rowsOf,
  sameName,
  textOf,
} from '../../src/rules/registers.ts';

const of = (registers: object, asOf = '2020-03-31') => registersOf(registers as unknown as Manifest, asOf);

describe('a field', () => {
  const row = { a: 'x', b: { c: { d: 'y' } }, n: 7, list: ['p', 3, 'q'] };
  it.each([
    ['a', 'x'],
    ['b.c.d', 'y'],
    ['b.c', { d: 'y' }],
    ['n', 7],
    ['z', undefined],
    ['a.x', undefined],
    ['b.z.d', undefined],
    ['toString', undefined],
    ['__proto__', undefined],
    ['b.constructor', undefined],
    ['a.length', undefined],
  ])('%s is %j', (name, value) => {
    expect(fieldOf(row, name)).toEqual(value);
  });
  it('of nothing is nothing', () => {
    expect([fieldOf(null, 'a'), fieldOf(undefined, 'a'), fieldOf('text', 'a')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('is a text, or a list of texts, or neither', () => {
    expect([textOf(row, 'a'), textOf(row, 'n'), textOf(row, 'list')]).toEqual(['x', undefined, undefined]);
    expect([listOf(row, 'a'), listOf(row, 'list'), listOf(row, 'n'), listOf(row, 'z')]).toEqual([
      ['x'],
      ['p', 'q'],
      [],
      [],
    ]);
  });
});

describe('the day a row came to be', () => {
  it.each([
    ['disclosures', { published: '2019-02-01', formed: '2019-01-01' }, '2019-02-01'],
    ['disclosures', { formed: '2019-01-01' }, '2019-01-01'],
    ['documents', { published: '2019-02-01', formed: '2019-01-01' }, '2019-01-01'],
    ['documents', { published: '2019-02-01' }, '2019-02-01'],
    ['decisions', { published: '2019-02-01', decided: '2019-01-01' }, '2019-01-01'],
    ['decisions', { published: '2019-02-01' }, '2019-02-01'],
    ['requests', { received: '2019-01-01' }, '2019-01-01'],
    ['incidents', { noticed: '2019-01-01 08:00' }, '2019-01-01 08:00'],
    ['proposals', { published: '2019-02-01', replied: '2019-01-01' }, '2019-01-01'],
    ['proposals', { published: '2019-02-01' }, '2019-02-01'],
    ['activities', { date: '2019-01-01' }, '2019-01-01'],
    ['arrangements', { since: '2019-01-01' }, '2019-01-01'],
    ['measures', { on: '2019-01-01' }, '2019-01-01'],
    ['statements', { published: '2019-01-01' }, undefined],
    ['documents', {}, undefined],
  ] as const)('of %s: %j', (register, row, born) => {
    expect(bornOf(row, register)).toBe(born);
  });
  it('is that of the field that was named, and of no other', () => {
    expect(bornOf({ formed: '2019-01-01', drafted: '2018-01-01' }, 'documents', 'drafted')).toBe(
      '2018-01-01',
    );
    expect(bornOf({ formed: '2019-01-01' }, 'documents', 'drafted')).toBeUndefined();
  });
});

describe('the rows of a register', () => {
  const documents: readonly Row[] = [
    { formed: '2020-03-31' },
    { formed: '2020-04-01' },
    {},
    { formed: '2020-03-31', drafted: '2020-04-01' },
  ];
  const indices = (registers: ReturnType<typeof of>, on?: string) =>
    rowsOf(registers, 'documents', on)?.map(({ index }) => index);
  it('are those that existed at the end of the day, with their places', () => {
    const registers = of({ documents });
    expect(indices(registers)).toEqual([0, 2, 3]);
    expect(indices(registers, 'drafted')).toEqual([0, 1, 2]);
    expect(indices(registers)).toEqual([0, 2, 3]);
    expect(indices(registers, 'signed')).toEqual([0, 1, 2, 3]);
    expect(rowsOf(registers, 'documents')?.[1]).toEqual({ index: 2, row: {}, at: '/documents/2' });
    expect(indices(of({ documents: [{ formed: '2020-03-31 23:59' }] }))).toEqual([0]);
  });
  it('are none where it is empty, and not there where it is left out', () => {
    expect(indices(of({ documents: [] }))).toEqual([]);
    expect(indices(of({}))).toBeUndefined();
  });
  it('stand at the register where it is there, else at the whole', () => {
    expect([homeOf(of({ documents: [] }), 'documents'), homeOf(of({}), 'documents')]).toEqual([
      '/documents',
      '',
    ]);
  });
});

describe('rows are found', () => {
  const registers = of({
    disclosures: [
      { for: '1.1.1', published: '2019-01-01' },
      { for: ['1.1.1', '1.1.2', '1.1.1'], published: '2019-01-01' },
      { for: '1.1.2', published: '2020-04-01' },
      { published: '2019-01-01' },
    ],
    measures: [{ name: '满意率' }, { name: '“满意 率”' }, { name: '别的' }],
    activities: [{ kind: ['会议', '培训'] }, { kind: '会 议' }],
  });
  const at = (entries: readonly { at: string }[]) => entries.map((entry) => entry.at);
  it('by the requirement they name, each once', () => {
    expect(at(entriesFor(registers, 'disclosures', '1.1.1'))).toEqual(['/disclosures/0', '/disclosures/1']);
    expect(at(entriesFor(registers, 'disclosures', '1.1.2'))).toEqual(['/disclosures/1']);
    expect(at(entriesFor(registers, 'disclosures', '9.9.9'))).toEqual([]);
    expect(at(entriesFor(registers, 'documents', '1.1.1'))).toEqual([]);
  });
  it('by their name, however it is written', () => {
    expect(at(entriesNamed(registers, 'measures', '满意率'))).toEqual(['/measures/0', '/measures/1']);
    expect(at(entriesNamed(registers, 'measures', '「别的」'))).toEqual(['/measures/2']);
    expect(at(entriesNamed(registers, 'activities', '会议'))).toEqual(['/activities/0', '/activities/1']);
    expect(at(entriesNamed(registers, 'activities', '培训'))).toEqual(['/activities/0']);
    expect(at(entriesNamed(registers, 'measures', '没有'))).toEqual([]);
    expect(at(entriesNamed(of({}), 'measures', '满意率'))).toEqual([]);
  });
});

it.each([
  ['满意率', '满意率'],
  ['“满意率”', '满意率'],
  ['「满 意\u3000率」', '满意率'],
  ['ＡＢ（１）', 'AB(1)'],
  ["it's", 'its'],
  [`${'长'.repeat(80)} x`, `${'长'.repeat(80)}x`],
])('%s is the same name as %s', (name, same) => {
  expect(sameName(name)).toBe(same);
  expect(sameName(name)).toBe(same);
});

describe('the keys of rows', () => {
  const keys = (documents: readonly Row[], register: RegisterName = 'documents') =>
    keysOf(of({ [register]: documents }), register);
  it('are their number, else their title, else their date', () => {
    expect(
      keys([
        { number: '示〔2019〕1号', title: '甲' },
        { title: '乙', date: '2019-01-01' },
        { received: '2019-02-01', date: '2019-01-01' },
        { noticed: '2019-03-01 08:00', date: '2019-01-01' },
        { date: '2019-04-01' },
        { kind: '通知' },
        { title: ' 丙 ' },
      ]),
    ).toEqual(['示〔2019〕1号', '乙', '2019-02-01', '2019-03-01 08:00', '2019-04-01', '?', '丙']);
    expect(keys([])).toEqual([]);
    expect(keysOf(of({}), 'documents')).toEqual([]);
  });
  it('are told apart where they repeat, by what the rows say and not by their order', () => {
    const [one, two, three] = [
      { title: '甲', note: 'a' },
      { title: '甲', note: 'b' },
      { title: '甲', note: 'c' },
    ];
    expect(keys([one, two, three])).toEqual(['甲', '甲~2', '甲~3']);
    expect(keys([three, one, two])).toEqual(['甲~3', '甲', '甲~2']);
    expect(keys([two, { title: '乙' }, one])).toEqual(['甲~2', '乙', '甲']);
    expect(keys([one, one])).toEqual(['甲', '甲~2']);
  });
  it('are cut where they are long, and never within a letter', () => {
    expect(keys([{ title: '长'.repeat(200) }, { title: '长'.repeat(201) }])).toEqual([
      '长'.repeat(200),
      `${'长'.repeat(200)}…`,
    ]);
    expect(keys([{ title: `${'长'.repeat(199)}😀好` }])).toEqual([`${'长'.repeat(199)}…`]);
  });
  it('count rows that are not there yet, so that a key stays with its row', () => {
    expect(keys([{ title: '甲', formed: '2030-01-01' }, { title: '甲' }])).toEqual(['甲', '甲~2']);
  });
});
