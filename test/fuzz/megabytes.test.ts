/** A megabyte that is made to keep a reader busy, through the real program: it is answered before the program is taken for dead. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { worst } from '../../scripts/bench/worst.ts';
import { home } from '../support/io.ts';

/** Alone it takes a second or two; what grows with the square of the length would take an hour. */
const PATIENCE = 120_000;

const MEGABYTE = 1_000_000;
const many = (piece: string): string => `x${piece.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(piece)))}x`;
const HEAD = 'zwgk: 1\ncatalog: jingan-2017\n';
const quoted = (text: string): string => JSON.stringify(text);
const disclosure = (fields: string): string =>
  `${HEAD}department: 区财政局\ndisclosures:\n  - { for: 2.1.6, ${fields} }\n`;
const document = (fields: string): string =>
  `${HEAD}department: 区财政局\ndocuments:\n  - { title: x, kind: 规范性文件, openness: 不予公开, ${fields} }\n`;

const TEXTS: Readonly<Record<string, string>> = {
  'blanks in a title': disclosure(`title: ${quoted(many(' '))}`),
  'stops in a title': disclosure(`title: ${quoted(many('。'))}`),
  'marks on a letter': disclosure(`title: ${quoted(many('\u0301'))}`),
  'slashes in an address': disclosure(`title: x, url: ${quoted(`http://www.jingan.gov.cn/${many('/')}`)}`),
  'quotes around a day': disclosure(`title: x, published: ${quoted(many('“'))}`),
  'blanks in a day': disclosure(`title: x, published: ${quoted(`2017${many(' ')}`)}`),
  'brackets in an element': disclosure(`title: x, covers: ${quoted(`${many('(')}\n`)}`),
  'a document number': document(`number: ${quoted(many('〔2017〕'))}`),
  'colons in a document number': document(`number: ${quoted(many(':'))}`),
  'words for an id': `${HEAD}department: 区财政局\ndisclosures:\n  - { for: ${quoted(many('第 '))}, title: x }\n`,
  'a unit': `${HEAD}department: ${quoted(many('区'))}\n`,
  'the name of a field': `${HEAD}department: 区财政局\n${quoted(many(': '))}: 1\n`,
  'digits for a number': `${HEAD}department: 区财政局\nmeasures:\n  - { name: 满意率, value: ${quoted(many('1,'))} }\n`,
  'an open quote and blanks': `${HEAD}department: "区财政局\ncontact: { name: ${many(' ')}\n`,
  'records on one line': `${HEAD}department: 区财政局\ndocuments: [${many('{ number: 静财〔2017〕1号, title: x, kind: 其他公文, formed: 2017-06-01 }, ').slice(1, -1)}]\n`,
  'elements of a record': disclosure(`title: x, covers: [${many('预算甲, ').slice(1, -1)}]`),
  'a comment': `${HEAD}department: 区财政局 ${many(' #')}\n`,
};

/** The exit code and what was said; undefined where the program had to be killed. */
const run = (argv: readonly string[]): Promise<{ readonly code: number; readonly err: string } | undefined> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(home, 'bin/zwgk.js'), ...argv], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.on('close', (code) => {
      clearTimeout(timer);
      done(code === null ? undefined : { code, err });
    });
  });

/** What it is done with, in a folder that holds nothing but the text. */
const onText = async (text: string, argvOf: (file: string) => readonly string[]): Promise<void> => {
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-'));
  try {
    const file = join(dir, 'm.yaml');
    writeFileSync(file, text);
    const ran = await run(argvOf(file));
    expect(ran?.code).toBeOneOf([0, 1, 3]);
    expect(ran?.err).not.toMatch(/程序内部出错|^\s+at /mu);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

/** What took minutes, because each record, error or edit was looked up among all others. */
describe.each(Object.entries(worst()))('a megabyte of %s', (_, text) => {
  it.concurrent.each([[['check', '-q']], [['fix', '--dry-run']]])(
    'is read by %j',
    { timeout: PATIENCE + 20_000 },
    (argv) => onText(text, (file) => [...argv, file]),
  );
});

describe('a megabyte of', () => {
  it.concurrent.each(Object.entries(TEXTS))('%s', { timeout: PATIENCE + 20_000 }, async (_, text) => {
    await onText(text, (file) => {
      const formats = ['json', 'html', 'markdown', 'csv'].flatMap((name) => [
        '-f',
        `${name}=${file}.${name}`,
      ]);
      return ['check', file, '-f', 'text', ...formats];
    });
  });
});
