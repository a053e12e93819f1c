/** Every format of a report: name → media type and renderer. Built as a module of its own, so that the terminal's report starts without them. */
import type { Report } from '../model.ts';
import { renderAzure } from './azure.ts';
import { renderCsv } from './csv.ts';
import { type FormatName, mediaTypes } from './format-names.ts';
import { renderGithub } from './github.ts';
import { renderGitlab } from './gitlab.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderNdjson } from './ndjson.ts';
import type { TextOptions } from './options.ts';
import { renderSarif } from './sarif.ts';
import { renderTeamcity } from './teamcity.ts';
import { renderText } from './text.ts';

export type Render = (report: Report, options: TextOptions) => string;
export interface Format {
  readonly media: string;
  readonly render: Render;
}

export const formats = {
  text: { media: mediaTypes.text, render: renderText },
  json: { media: mediaTypes.json, render: renderJson },
  ndjson: { media: mediaTypes.ndjson, render: renderNdjson },
  sarif: { media: mediaTypes.sarif, render: renderSarif },
  junit: { media: mediaTypes.junit, render: renderJunit },
  github: { media: mediaTypes.github, render: renderGithub },
  gitlab: { media: mediaTypes.gitlab, render: renderGitlab },
  teamcity: { media: mediaTypes.teamcity, render: renderTeamcity },
  azure: { media: mediaTypes.azure, render: renderAzure },
  markdown: { media: mediaTypes.markdown, render: renderMarkdown },
  html: { media: mediaTypes.html, render: renderHtml },
  csv: { media: mediaTypes.csv, render: renderCsv },
} as const satisfies Record<FormatName, Format>;
