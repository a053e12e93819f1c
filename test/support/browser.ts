/** The browser of this machine, where there is one: `CHROMIUM`, or the first of its usual names on the path. */
import { spawnSync } from 'node:child_process';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const answers = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const located = (name: string): string =>
  spawnSync('sh', ['-c', `command -v "${name}"`])
    .stdout.toString()
    .trim();

/** Where it is; undefined where none is installed. */
export const browserPath: string | undefined = [process.env.CHROMIUM ?? '', ...NAMES.map(located)].find(
  (path) => path !== '' && answers(path),
);

/** Root, as which containers run, may not use the sandbox. */
export const launch = async (): Promise<Browser> =>
  await chromium.launch({
    executablePath: browserPath ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });

export interface Visit {
  readonly page: Page;
  /** What the page said on its console, and what it asked the network for beside itself. */
  readonly said: string[];
  readonly asked: string[];
}

export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(`${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith(`${url}#`)) asked.push(request.url());
  });
  await page.goto(url);
  return { page, said, asked };
}
