// The table of the last whole run → the READMEs, between two marks.
import { readFileSync, writeFileSync } from 'node:fs';

const MARKS = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/;

/** @param block Markdown. */
export const quote = (block) => {
  for (const name of ['README.md', 'README.zh-CN.md'])
    writeFileSync(
      name,
      readFileSync(name, 'utf8').replace(MARKS, (_, open, close) => `${open}${block.trim()}\n${close}`),
    );
};
