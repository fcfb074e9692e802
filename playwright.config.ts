import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, devices } from '@playwright/test'
import { CHROMIUM } from './scripts/testing/chromium.mjs'

/** Set by `npm test`, which takes free ports; the values here serve a run by hand. */
process.env.TEST_PORT ??= '39322'
process.env.TEST_SANDBOX_PORT ??= '39323'
process.env.TEST_DATA_DIR ??= join(tmpdir(), 'open122-e2e')
/** Beside the folder, which the test server makes anew. */
process.env.TEST_CAMERA ??= `${process.env.TEST_DATA_DIR}-camera.mjpeg`

const { TEST_PORT: port, TEST_SANDBOX_PORT: sandboxPort, TEST_DATA_DIR: dataDir, TEST_CAMERA: camera } = process.env
const chromium = [process.env.CHROMIUM, ...CHROMIUM].find((path) => path && existsSync(path))
/** The system's sandbox needs a right that root in a container does not have. */
const isRoot = process.getuid?.() === 0

const webServer = {
  command: 'node scripts/test-server.mjs',
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  url: `http://127.0.0.1:${port}/api/health`,
  timeout: 180_000,
  reuseExistingServer: process.env.TEST_REUSE === '1',
  gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  stdout: 'pipe',
  env: { PORT: port, SANDBOX_PORT: sandboxPort, DATA_DIR: dataDir, BUILD_DIR: process.env.BUILD_DIR ?? '.next' },
} as const

/** Only a whole run can say that no page was left out; single files are run by hand. */
const isWhole = process.env.TEST_REPORT !== undefined
const covered = isWhole ? { teardown: 'coverage' } : {}

export default defineConfig({
  testDir: 'e2e',
  globalSetup: fileURLToPath(new URL('./e2e/camera.ts', import.meta.url)),
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: process.env.TEST_REPORT ? [['list'], ['json', { outputFile: process.env.TEST_REPORT }]] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What a film of every page costs is a fifth of the whole run; the last picture says as much.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    // Without a limit of its own a press that led nowhere waits for the whole test's and does not say where.
    actionTimeout: 30_000,
    navigationTimeout: 45_000,
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu', '--disable-background-networking', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${camera}`,
      ],
    },
  },
  projects: [
    { name: 'faces', testIgnore: ['faults/**', 'full/**'], ...covered },
    // `npm test` cuts the power a few times; disk, clock and restart have `npm run test:faults`.
    { name: 'faults', testMatch: process.env.TEST_FAULTS ? 'faults/**/*.spec.ts' : 'faults/kill.spec.ts', timeout: 300_000 },
    ...(process.env.TEST_FULL ? [{ name: 'full', testMatch: [
      'access/**/*.spec.ts', 'kiosk/{screens,phone,number}.spec.ts', 'citizen/{driving-tests,handle-violations,drivers}.spec.ts', 'office/{bans,records,voidings}.spec.ts', 'payments/{fines,bank,bank-keys}.spec.ts',
      'portal/temporary-plates.spec.ts', 'services/parcels.spec.ts',
    ], ...covered }] : []),
    ...(isWhole ? [{ name: 'coverage', testMatch: 'full/coverage.ts' }] : []),
  ],
  ...(process.env.TEST_OWN_SERVERS !== '1' && { webServer }),
})
