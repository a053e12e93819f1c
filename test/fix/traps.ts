/** Ways in which clerks write a manifest that fix must undo, each as a change of a line of a sound manifest. */

/** `null` where the line has nothing that this way of writing would touch. `sure` = the sound line must come back to the letter. */
export interface Trap {
  readonly name: string;
  readonly sure: boolean;
  readonly spoil: (line: string) => string | null;
}

const swap = (name: string, from: RegExp, to: string, sure = true): Trap => ({
  name,
  sure,
  spoil: (line) => (!line.trimStart().startsWith('#') && from.test(line) ? line.replace(from, to) : null),
});

const FIELDS: Readonly<Record<string, string>> = {
  title: '标题',
  url: '网址',
  published: '发布日期',
  channel: '公开渠道',
  department: '部门',
  catalog: '要点目录',
};
const fields = Object.keys(FIELDS).join('|');

export const TRAPS: readonly Trap[] = [
  swap('a full-width colon', /^(\s*(?:- )?[a-zA-Z]+): (?=\S)(?!.*[[{])/, '$1：'),
  swap('no space after a colon', /^(\s+(?:- )?(?:title|channel|kind|note|formed|published)): /, '$1:'),
  swap('a full-width blank after a colon', /^(\s+(?:title|channel|kind|published)): /, '$1:\u3000'),
  swap('a tab', /^ {4}(?=[a-z])/, '\t\t'),
  swap('full-width blanks', /^ {4}(?=[a-z])/, '\u3000\u3000'),
  swap('no space after a hyphen', /^ {2}- (?=[a-z])/, '  -', false),
  swap('a full-width hyphen', /^ {2}- (?=[a-z])/, '  － '),
  swap('a Chinese date', /: (\d{4})-(\d\d)-(\d\d)$/, ': $1年$2月$3日'),
  swap('a date with dots', /: (\d{4})-(\d\d)-(\d\d)$/, ': $1.$2.$3'),
  swap('a date with slashes in full-width quotes', /: (\d{4})-(\d\d)-(\d\d)$/, ': “$1/$2/$3”'),
  swap('square brackets in a document number', /(number: .*)〔(\d{4})〕/, '$1[$2]'),
  swap('round brackets in a document number', /(number: .*)〔(\d{4})〕/, '$1（$2）'),
  swap('the alias of a channel', /channel: 区门户网站$/, 'channel: 门户网站'),
  swap('the alias of a unit', /department: 区财政局$/, 'department: 静安区财政局'),
  swap('a misspelt field', /^(\s+)published: /, '$1pubished: '),
  swap('another misspelt field', /^(\s+)title: /, '$1titel: '),
  swap('an id with hyphens', /for: (\d)\.(\d)\.(\d+)(?=$| )/, 'for: $1-$2-$3'),
  swap('an id in full-width letters', /for: (\d)\.(\d)\.(\d+)(?=$| )/, 'for: $1．$2．$3'),
  swap('a Chinese yes', /: true$/, ': 是'),
  {
    name: 'a field named in Chinese',
    sure: true,
    spoil: (line) => {
      const match = new RegExp(`^(\\s*(?:- )?)(${fields}): `).exec(line);
      return match === null ? null : `${match[1]}${FIELDS[match[2] ?? '']}: ${line.slice(match[0].length)}`;
    },
  },
  {
    name: 'a field named in Chinese, with a full-width colon',
    sure: true,
    spoil: (line) => {
      const match = new RegExp(`^(\\s*(?:- )?)(${fields}): `).exec(line);
      return match === null ? null : `${match[1]}${FIELDS[match[2] ?? '']}：${line.slice(match[0].length)}`;
    },
  },
];
