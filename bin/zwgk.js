#!/usr/bin/env node
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { run } = createRequire(import.meta.url)('../dist/zwgk.cjs');
run(fileURLToPath(new URL('..', import.meta.url)));
