/** What `zwgk schema` says of its own accord. */
import type { Text } from '../model.ts';

export const schemaWords = {
  what: '<form>',
  'manifest-only': (): Text => ({
    zh: '--catalog 和 --department 只用于 zwgk schema manifest',
    en: '--catalog and --department go with zwgk schema manifest only',
  }),
} as const;
