/** Why a requirement has no verdict of its own: sentences for 不适用 and for what could not be judged. */
import type { RegisterName, Text } from '../model.ts';
import { registerNames } from './faults.ts';

export const verdictWords = {
  stated: (reason: string): Text => ({ zh: `情况说明：${reason}`, en: `statement: ${reason}` }),
  zero: (register: RegisterName): Text => ({
    zh: `${registerNames[register].zh}零报告（${register}: []）`,
    en: `zero report of ${registerNames[register].en} (${register}: [])`,
  }),
  'no-match': (register: RegisterName): Text => ({
    zh: `${registerNames[register].zh}里没有适用的记录`,
    en: `no record in ${registerNames[register].en} falls under it`,
  }),
} as const;
