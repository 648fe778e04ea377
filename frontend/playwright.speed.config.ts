import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** What the page is measured with: one browser, alone, and nobody who watches it. `scripts/page-speed` runs it against a release build. */
export default defineConfig({
  ...base,
  testMatch: '**/*.speed.ts',
  outputDir: 'artefacts/speed',
  workers: 1,
  timeout: 300_000,
  use: { ...base.use, trace: 'off' },
});
