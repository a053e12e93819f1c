/** A Report → what it was made by and from: program, catalogue, policy, files of waivers and reviews, manifests, with their digests. */
import type { IsoDate, Report } from '../../model.ts';

export interface Made {
  readonly name: string;
  readonly version?: string;
  readonly digest?: string;
}
export interface Provenance {
  readonly tool: Made;
  readonly catalog: Made;
  readonly policy: Made;
  readonly waivers?: Made;
  readonly reviews?: Made;
  readonly only: readonly string[];
  /** The days that the manifests are judged on, each once. */
  readonly asOf: readonly IsoDate[];
  readonly inputs: readonly {
    readonly file: string;
    readonly digest: string;
    readonly asOf: IsoDate | null;
  }[];
}

export function provenanceOf(report: Report): Provenance {
  const { tool, catalog, policy, waivers, reviews, only, departments } = report;
  const days = departments.flatMap(({ asOf }) => (asOf === null ? [] : [asOf.date]));
  return {
    tool: { name: tool.name, version: tool.version },
    catalog: { name: catalog.id, version: catalog.version, digest: catalog.digest },
    policy: { name: policy.id, version: policy.version, digest: policy.digest },
    ...(waivers === undefined ? {} : { waivers: { name: waivers.file, digest: waivers.digest } }),
    ...(reviews === undefined ? {} : { reviews: { name: reviews.file, digest: reviews.digest } }),
    only,
    asOf: [...new Set(days)].sort(),
    inputs: departments.map(({ file, digest, asOf }) => ({ file, digest, asOf: asOf?.date ?? null })),
  };
}

type Source = Exclude<keyof Provenance, 'inputs'>;
/** `name version sha256:…` of everything that all manifests share, for formats that have room for a line. */
export function provenanceRows(report: Report): readonly (readonly [Source, string])[] {
  const { tool, catalog, policy, waivers, reviews, only, asOf } = provenanceOf(report);
  const shown = ({ name, version, digest }: Made): string =>
    [name, version, digest].filter((part) => part !== undefined).join(' ');
  return [
    ['tool', shown(tool)],
    ['catalog', shown(catalog)],
    ['policy', shown(policy)],
    ...(waivers === undefined ? [] : [['waivers', shown(waivers)] as const]),
    ...(reviews === undefined ? [] : [['reviews', shown(reviews)] as const]),
    ...(only.length === 0 ? [] : [['only', only.join(',')] as const]),
    ...(asOf.length === 0 ? [] : [['asOf', asOf.join(',')] as const]),
  ];
}
