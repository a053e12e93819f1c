/** A file as the report names it → a URI reference (RFC 3986), every other character percent-encoded. */

const encoded = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map((step) =>
      encodeURIComponent(step).replace(/[!'()*]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');

export const slashed = (file: string): string => file.replaceAll('\\', '/');

/** Relative to the folder the run was started in, as long as the file lies in it. */
export function uriOf(file: string): { readonly uri: string; readonly relative: boolean } {
  const path = slashed(file);
  const drive = /^[A-Za-z]:(?=\/)/u.exec(path)?.[0];
  if (drive !== undefined) return { uri: `file:///${drive}${encoded(path.slice(2))}`, relative: false };
  if (path.startsWith('/')) return { uri: `file://${encoded(path)}`, relative: false };
  return { uri: encoded(path.replace(/^(?:\.\/)+/u, '')), relative: true };
}
