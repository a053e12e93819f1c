/** What can be wrong with a catalogue folder or a policy: code → sentence and mend. */
import type { Text } from '../model.ts';

export interface Words {
  readonly message: Text;
  readonly mend: Text;
}

const list = (names: readonly string[]): { zh: string; en: string } => ({
  zh: names.join('、'),
  en: names.join(', '),
});
export const near = (name: string | null): Text =>
  name === null
    ? { zh: '核对写法', en: 'Check the spelling' }
    : { zh: `是不是“${name}”？`, en: `Did you mean “${name}”?` };

export const catalogWords = {
  'no-file': (file: string): Words => ({
    message: { zh: `目录文件夹里没有 ${file}`, en: `the catalogue folder has no ${file}` },
    mend: {
      zh: '补上这个文件，或在 catalog.yaml 中改名',
      en: 'Add the file, or change its name in catalog.yaml',
    },
  }),
  'duplicate-id': (id: string): Words => ({
    message: { zh: `编号 ${id} 用了两次`, en: `the id ${id} is used twice` },
    mend: {
      zh: '编号不得重复，给其中一条换一个没有用过的编号',
      en: 'Ids are unique: give one of the two an id never used before',
    },
  }),
  'id-elsewhere': (id: string, point: string): Words => ({
    message: {
      zh: `编号 ${id} 不在要点 ${point} 之下`,
      en: `the id ${id} does not belong to point ${point}`,
    },
    mend: { zh: `编号应以 ${point}. 开头`, en: `Ids of this point begin with ${point}.` },
  }),
  'unknown-point': (point: string): Words => ({
    message: { zh: `原文里没有要点 ${point}`, en: `the official text has no point ${point}` },
    mend: { zh: '核对 source.txt 的编号', en: 'Check the numbering of source.txt' },
  }),
  'missing-point': (point: string): Words => ({
    message: {
      zh: `原文的要点 ${point} 没有写进目录`,
      en: `point ${point} of the official text is not in the catalogue`,
    },
    mend: { zh: '补上这个要点及其公开要求', en: 'Add the point and its requirements' },
  }),
  'cite-not-found': (cite: string, point: string): Words => ({
    message: {
      zh: `引文不见于要点 ${point} 的原文：${cite}`,
      en: `the citation is not in the text of point ${point}: ${cite}`,
    },
    mend: {
      zh: '逐字照抄原文，标点也不改',
      en: 'Copy the official text letter by letter, punctuation included',
    },
  }),
  'cite-twice': (cite: string, point: string): Words => ({
    message: {
      zh: `引文在要点 ${point} 中出现不止一次：${cite}`,
      en: `the citation occurs more than once in point ${point}: ${cite}`,
    },
    mend: { zh: '多引几个字，使它只出现一次', en: 'Cite a longer stretch, so that it occurs once' },
  }),
  'leads-differ': (have: readonly string[], want: readonly string[]): Words => ({
    message: {
      zh: `牵头部门与原文不符：写的是${list(have).zh}，原文是${list(want).zh}`,
      en: `the lead departments differ from the text: ${list(have).en}, but the text has ${list(want).en}`,
    },
    mend: { zh: '照原文括号中的牵头部门填写', en: 'Take the lead departments from the bracket in the text' },
  }),
  'unknown-unit': (name: string, nearest: string | null): Words => ({
    message: { zh: `单位名册里没有“${name}”`, en: `no unit, group or tag is called “${name}”` },
    mend: near(nearest),
  }),
  'unknown-group': (name: string, nearest: string | null): Words => ({
    message: {
      zh: `catalog.yaml 没有写明组或标签“${name}”的含义`,
      en: `catalog.yaml does not say what the group or tag “${name}” means`,
    },
    mend: near(nearest),
  }),
  'shared-alias': (alias: string, one: string, other: string): Words => ({
    message: { zh: `“${alias}”同时指${one}和${other}`, en: `“${alias}” stands for both ${one} and ${other}` },
    mend: { zh: '一个名称只能指一个单位或渠道', en: 'A name stands for one unit or channel only' },
  }),
  'unknown-channel': (name: string, nearest: string | null): Words => ({
    message: { zh: `渠道表里没有“${name}”`, en: `no channel is called “${name}”` },
    mend: near(nearest),
  }),
  'unknown-limit': (name: string, nearest: string | null): Words => ({
    message: { zh: `没有名为 ${name} 的时限`, en: `there is no limit called ${name}` },
    mend: near(nearest),
  }),
  'bad-predicate': (): Words => ({
    message: { zh: 'that 不是有效的判断式', en: '“that” is not a valid schema over one record' },
    mend: {
      zh: '用 JSON Schema 与日期关键字 within、notBefore、sameDay 写',
      en: 'Write it with JSON Schema and the date keywords within, notBefore, sameDay',
    },
  }),
  'example-fails': (id: string, keys: readonly string[]): Words => ({
    message: {
      zh: `${id} 的 example 没有通过：${list(keys).zh}`,
      en: `the example of ${id} does not pass: ${list(keys).en}`,
    },
    mend: { zh: '改例子，或改规则的参数', en: 'Mend the example, or the rule’s parameters' },
  }),
  'counterexample-passes': (id: string): Words => ({
    message: { zh: `${id} 的 counterexample 没有留下缺口`, en: `the counterexample of ${id} leaves no gap` },
    mend: {
      zh: '反例须恰好缺一样；若缺了也判通过，就是规则太松',
      en: 'It must lack something; if it passes all the same, the rule is too lax',
    },
  }),
  'example-malformed': (id: string, which: string, text: string): Words => ({
    message: {
      zh: `${id} 的 ${which} 不是合格的清单片段：${text}`,
      en: `the ${which} of ${id} is not a well-formed piece of a manifest: ${text}`,
    },
    mend: { zh: '照清单的格式写', en: 'Write it in the form of a manifest' },
  }),
  'uncited-not-found': (text: string, point: string): Words => ({
    message: {
      zh: `未引用文字不见于要点 ${point}：${text}`,
      en: `the uncited stretch is not in point ${point}: ${text}`,
    },
    mend: { zh: '逐字照抄原文', en: 'Copy the official text letter by letter' },
  }),
  'unknown-requirement': (id: string, nearest: string | null): Words => ({
    message: { zh: `目录里没有 ${id}`, en: `the catalogue has no requirement ${id}` },
    mend: near(nearest),
  }),
  'credit-range': (): Words => ({
    message: {
      zh: '计分系数应在 0 与 1 之间，且缺失不高于逾期、欠妥，逾期、欠妥不高于达到',
      en: 'credits lie between 0 and 1, missing no higher than late and flawed, these no higher than met',
    },
    mend: {
      zh: '如 met: 1, late: 1/2, flawed: 1/2, missing: 0',
      en: 'For example met: 1, late: 1/2, flawed: 1/2, missing: 0',
    },
  }),
  'binds-nobody': (id: string): Words => ({
    message: { zh: `${id} 没有约束任何单位`, en: `${id} binds no unit` },
    mend: { zh: '核对 bound 与单位名册', en: 'Check bound against the register of units' },
  }),
  'grades-order': (): Words => ({
    message: { zh: '等次须从高到低排列', en: 'grades stand from the highest threshold to the lowest' },
    mend: { zh: '把 atLeast 大的写在前面', en: 'Put the larger atLeast first' },
  }),
} as const;

export type CatalogCode = keyof typeof catalogWords;
