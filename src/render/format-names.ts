/** The formats of a report by the name that the user types, and the media type of each. */
export const mediaTypes = {
  text: 'text/plain',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  sarif: 'application/sarif+json',
  junit: 'application/xml',
  github: 'text/plain',
  gitlab: 'application/json',
  teamcity: 'text/plain',
  azure: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  csv: 'text/csv',
} as const;

export type FormatName = keyof typeof mediaTypes;
export const formatNames = Object.keys(mediaTypes) as readonly FormatName[];
