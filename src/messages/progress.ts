/** What a long run says of how far it has come. */
import type { Text } from '../model.ts';

export const progressWords = {
  judging: { zh: '评定', en: 'judging' },
  drawing: { zh: '制作', en: 'drawing' },
  line: ({ zh, en }: Text, done: number, total: number): Text => ({
    zh: `${zh} ${done}/${total}`,
    en: `${en} ${done}/${total}`,
  }),
} as const;
