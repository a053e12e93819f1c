/** A file or a place in it → SARIF's artifact and physical locations. */
import type { Place } from '../../model.ts';
import { uriOf } from '../parts/uri.ts';

export function locationOf(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  const { uri, relative } = uriOf(file);
  return relative ? { uri, uriBaseId: '%SRCROOT%' } : { uri };
}

/** A line longer than this is no help to a reader. One that is too long to be quoted whole is longer still. */
const LONGEST_EXCERPT = 400;

export function physicalOf(place: Place, index: number | undefined): object {
  const region = {
    startLine: place.line,
    startColumn: place.column,
    endLine: Math.max(place.line, place.endLine),
    endColumn: place.endLine > place.line ? place.endColumn : Math.max(place.column, place.endColumn),
  };
  const shown =
    place.excerpt.trim() !== '' &&
    place.excerpt.length <= LONGEST_EXCERPT &&
    place.excerptColumn === undefined;
  // §3.29.5: the context is a proper superset of the region, which one line is only of a region within it.
  const context = shown && place.cell === undefined && place.endLine === place.line;
  return {
    artifactLocation: { ...locationOf(place.file), ...(index === undefined ? {} : { index }) },
    region,
    ...(context
      ? { contextRegion: { startLine: place.line, endLine: place.line, snippet: { text: place.excerpt } } }
      : {}),
  };
}
