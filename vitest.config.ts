import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Marked: what competes, counts, chains or hands over also runs on a real libSQL server (D2, D3). */
const ALSO_ON_A_SERVER = [
  'lib/domain/security/races.test.ts',
  'lib/domain/plates/{pick-number,reservation,segments}.test.ts',
  'lib/domain/applications/{replace-licence,office-decision,handoff}.test.ts',
  'lib/domain/{drivers,bans}/*.test.ts',
  'lib/domain/captures/{captures,cross-border}.test.ts',
  'lib/domain/violations/handle.test.ts',
  'lib/domain/sessions/sign-in.test.ts',
  'lib/domain/runner.test.ts',
  'lib/domain/audit/*.test.ts',
  'lib/domain/clock/*.test.ts',
  'lib/domain/receipts/*.test.ts',
  'lib/domain/reenactment/*.test.ts',
  'lib/domain/verify/*.test.ts',
]

const ONLY_ON_A_SERVER = 'lib/domain/verify/read-replica.test.ts'
const EXCLUDED = ['node_modules/**', 'e2e/**', '**/.next*/**', 'data/**']

const shared = {
  environment: 'node',
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    maxWorkers: 2,
    projects: [
      { extends: true, test: { ...shared, name: 'embedded', include: ['**/*.test.ts', '**/*.test.tsx'], exclude: [...EXCLUDED, ONLY_ON_A_SERVER] } },
      {
        extends: true,
        test: {
          ...shared, name: 'server', include: ALSO_ON_A_SERVER, exclude: EXCLUDED,
          globalSetup: 'db/testing/serve-sqld.ts', setupFiles: 'db/testing/on-sqld.ts',
          // Each statement is a call to another process: a busy machine makes them wait, which is no failure.
          testTimeout: 180_000, hookTimeout: 180_000,
        },
      },
    ],
  },
})
