/** The real yaml-language-server over stdio: a file is opened, and what an editor would show is asked for. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}
export interface Completion {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}
export interface Editor {
  readonly hover: (line: number, character: number) => Promise<string>;
  readonly complete: (line: number, character: number) => Promise<readonly Completion[]>;
  readonly diagnostics: () => Promise<readonly Diagnostic[]>;
  readonly close: () => void;
}
interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly diagnostics?: readonly Diagnostic[];
    readonly items?: readonly unknown[];
  };
  readonly result?: unknown;
}

/** Lines and characters count from 0, as the protocol has them. */
export const open = async (path: string, text: string): Promise<Editor> => {
  const root = dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'));
  const server = spawn(process.execPath, [join(root, 'bin/yaml-language-server'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  let published: readonly Diagnostic[] | undefined;
  let tell: ((diagnostics: readonly Diagnostic[]) => void) | undefined;
  const uri = pathToFileURL(path).href;
  const settings: Readonly<Record<string, unknown>> = {
    yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
  };

  const receive = (message: Message): void => {
    if (message.method === 'workspace/configuration') {
      const items = (message.params?.items ?? []) as readonly { readonly section?: string }[];
      send(server, { id: message.id, result: items.map(({ section }) => settings[section ?? ''] ?? {}) });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      if (message.params?.uri !== uri) return;
      published = message.params.diagnostics ?? [];
      tell?.(published);
    } else if (message.method !== undefined && message.id !== undefined) {
      send(server, { id: message.id, result: null });
    } else if (typeof message.id === 'number') waiting.get(message.id)?.(message.result);
  };
  listen(server, receive);
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      send(server, { id: last, method, params });
    });

  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(dirname(path)).href,
    capabilities: {
      workspace: { configuration: true },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { documentationFormat: ['markdown'] } },
      },
    },
  });
  send(server, { method: 'initialized', params: {} });
  send(server, { method: 'workspace/didChangeConfiguration', params: { settings } });
  send(server, {
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
  });
  const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });
  return {
    hover: async (line, character) => {
      const found = (await ask('textDocument/hover', at(line, character))) as {
        readonly contents: string | { readonly value: string };
      } | null;
      return typeof found?.contents === 'string' ? found.contents : (found?.contents.value ?? '');
    },
    complete: async (line, character) => {
      const found = (await ask('textDocument/completion', at(line, character))) as
        | readonly Completion[]
        | { readonly items: readonly Completion[] };
      return 'items' in found ? found.items : found;
    },
    diagnostics: () =>
      new Promise((resolve) => {
        if (published !== undefined) resolve(published);
        else tell = resolve;
      }),
    close: () => server.kill(),
  };
};

const send = (server: ChildProcess, message: object): void => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};

const listen = (server: ChildProcess, receive: (message: Message) => void): void => {
  let buffer = Buffer.alloc(0);
  server.stdout?.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(buffer.subarray(0, Math.max(end, 0)).toString())?.[1],
      );
      if (end < 0 || buffer.length < end + 4 + length) return;
      const body = buffer.subarray(end + 4, end + 4 + length).toString();
      buffer = buffer.subarray(end + 4 + length);
      receive(JSON.parse(body) as Message);
    }
  });
};
