/** `--waivers` and `--reviews`, or `waivers.yaml` and `reviews.yaml` where the run starts → what the supervising office decided. */
import { resolve } from 'node:path';
import { loadReviews, type Reviews } from '../assess/load-reviews.ts';
import { loadWaivers, type Waivers } from '../assess/load-waivers.ts';
import type { Decided } from '../assess/settle.ts';
import { UserError } from '../errors.ts';
import { gateUsage } from '../messages/gates.ts';
import type { Catalog, Problem, Text } from '../model.ts';
import { decode } from '../source/decode.ts';
import { digestOf } from './digest.ts';
import { form } from './home.ts';
import type { Io } from './io.ts';
import { statOf } from './paths.ts';
import { readBytes } from './read-bytes.ts';

export interface DecidedOptions {
  readonly waivers?: string;
  readonly ignoreWaivers?: boolean;
  readonly reviews?: string;
}

const DEFAULTS = { waivers: 'waivers.yaml', reviews: 'reviews.yaml' } as const;
type Kind = keyof typeof DEFAULTS;

/** Words of its own for each file. */
const SAYS = {
  waivers: { missing: gateUsage['no-waivers'], bad: gateUsage['bad-waivers'] },
  reviews: { missing: gateUsage['no-reviews'], bad: gateUsage['bad-reviews'] },
} as const satisfies Record<Kind, Record<'missing' | 'bad', (path: string) => Text>>;

/** The file to read; `undefined` where none is named and none lies there. */
const fileOf = (io: Io, kind: Kind, named: string | undefined): string | undefined => {
  const path = named ?? DEFAULTS[kind];
  if (statOf(resolve(io.cwd, path))?.isFile()) return path;
  if (named !== undefined) throw new UserError(SAYS[kind].missing(named));
  return undefined;
};

const read = <T>(
  io: Io,
  kind: Kind,
  named: string | undefined,
  load: (
    file: string,
    text: string,
    digest: string,
  ) => { value: T | undefined; problems: readonly Problem[] },
): T | undefined => {
  const file = fileOf(io, kind, named);
  if (file === undefined) return undefined;
  const bytes = readBytes(io, resolve(io.cwd, file));
  const { value, problems } = load(file, decode(bytes).text, digestOf(bytes));
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  if (value === undefined || errors.length > 0)
    throw new UserError(SAYS[kind].bad(file), { problems: errors });
  return value;
};

/** Paths that are never manifests, also where they are not in use in this run. */
export const decidedPaths = (io: Io, options: DecidedOptions): readonly string[] =>
  [options.waivers ?? DEFAULTS.waivers, options.reviews ?? DEFAULTS.reviews].map((path) =>
    resolve(io.cwd, path),
  );

/** @throws UserError with every problem of a file: one that cannot be read whole is not applied at all. */
export const chooseDecided = (io: Io, options: DecidedOptions, catalog: Catalog): Decided => {
  if (options.ignoreWaivers === true && options.waivers !== undefined)
    throw new UserError(gateUsage['waivers-both']());
  const waivers = options.ignoreWaivers
    ? undefined
    : read<Waivers>(io, 'waivers', options.waivers, (file, text, digest) => {
        const loaded = loadWaivers(file, text, form(io, 'waivers'), catalog, digest);
        return { value: loaded.waivers, problems: loaded.problems };
      });
  const reviews = read<Reviews>(io, 'reviews', options.reviews, (file, text, digest) => {
    const loaded = loadReviews(file, text, form(io, 'reviews'), catalog, digest);
    return { value: loaded.reviews, problems: loaded.problems };
  });
  return { waivers, reviews };
};
