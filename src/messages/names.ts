/** Names in a manifest that the catalogue does not know: code → sentence and mend. */
import type { Text } from '../model.ts';
import type { Words } from './catalog.ts';

const near = (name: string | null, elseZh: string, elseEn: string): Text =>
  name === null ? { zh: elseZh, en: elseEn } : { zh: `是不是“${name}”？`, en: `Did you mean “${name}”?` };

export const nameWords = {
  'other-catalog': (have: string, want: string): Words => ({
    message: {
      zh: `这份清单写明依据 ${have}，现在用的目录是 ${want}`,
      en: `the manifest answers to ${have}, but the catalogue in use is ${want}`,
    },
    mend: {
      zh: `把 catalog 改成 ${want}，或用 --catalog 换目录`,
      en: `Write catalog: ${want}, or choose the catalogue with --catalog`,
    },
  }),
  'unknown-department': (name: string, nearest: string | null): Words => ({
    message: {
      zh: `单位名册里没有“${name}”，无法评定`,
      en: `“${name}” is not a unit of the register; the manifest cannot be judged`,
    },
    mend: near(nearest, '填单位的简称或全称，如 区财政局', 'Write the unit’s short or full name'),
  }),
  'unknown-channel': (name: string, nearest: string | null): Words => ({
    message: { zh: `渠道表里没有“${name}”`, en: `“${name}” is not among the channels of the catalogue` },
    mend: near(nearest, '填渠道表里的名称，如 区门户网站', 'Use a channel name of the catalogue'),
  }),
  'unknown-id': (id: string, nearest: string | null): Words => ({
    message: {
      zh: `目录里没有 ${id} 这条要求，这条记录不起作用`,
      en: `the catalogue has no requirement ${id}; the record proves nothing`,
    },
    mend: near(nearest, '用 zwgk list 查编号', 'Look the id up with zwgk list'),
  }),
  'unbound-id': (id: string, unit: string): Words => ({
    message: {
      zh: `${id} 不约束${unit}，这条记录不起作用`,
      en: `${id} does not bind ${unit}; the record proves nothing`,
    },
    mend: {
      zh: `用 zwgk list --department ${unit} 查本单位的要求`,
      en: `zwgk list --department ${unit} shows what binds the unit`,
    },
  }),
  'unknown-element': (name: string, nearest: string | null): Words => ({
    message: {
      zh: `“${name}”不是所填要求列举的内容`,
      en: `“${name}” is not an element of the requirements named`,
    },
    mend: near(
      nearest,
      '照要求里的词填写，用 zwgk explain 查',
      'Use the requirement’s own words; zwgk explain shows them',
    ),
  }),
  'near-term': (name: string, nearest: string): Words => ({
    message: { zh: `没有哪条要求用“${name}”这个词`, en: `no requirement uses the word “${name}”` },
    mend: near(nearest, '', ''),
  }),
} as const;
