/** The line for editors in a new manifest leads the real yaml-language-server to the form, wherever the program is installed. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { open } from '../editor/lsp.ts';
import { home, zwgk } from '../support/io.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'zwgk 编辑 '));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** What the editor says of a misspelt key in the file that was started there. */
const complaints = async (program: string): Promise<readonly string[]> => {
  const path = join(cwd, '区财政局.yaml');
  expect((await zwgk(['init', '区财政局'], { cwd, home: program })).code).toBe(0);
  const text = `${readFileSync(path, 'utf8')}contcat: { name: 王某 }\n`;
  writeFileSync(path, text);
  const editor = await open(path, text);
  try {
    return (await editor.diagnostics()).map(({ message }) => message);
  } finally {
    editor.close();
  }
};

describe('the line for editors', () => {
  it('reaches the form from anywhere on the machine', async () => {
    const said = await complaints(home);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('contcat');
  });
  it('reaches the form of a project that has the program among its packages, by a path that moves with it', async () => {
    const program = join(cwd, 'node_modules', 'zwgk');
    mkdirSync(program, { recursive: true });
    for (const part of ['schemas', 'dist', 'package.json'])
      cpSync(join(home, part), join(program, part), { recursive: true });
    const said = await complaints(program);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('contcat');
    expect(readFileSync(join(cwd, '区财政局.yaml'), 'utf8')).toContain(
      '$schema=node_modules/zwgk/schemas/manifest.schema.json',
    );
  });
});
