import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PaymentKeys } from './payments/keys'
import { paymentsNobodyUses } from './payments/unused-keys'
import { startSandbox } from './start-sandbox'

/** For tests: a sandbox on a free port with the sample world, and ways to tell it things and ask it. */
export const runSandbox = async ({ appUrl, key, payments }: { appUrl: string; key: { id: string; secret: string }; payments?: PaymentKeys }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
  copyFileSync(new URL('sample-world.json', import.meta.url), join(dataDir, 'world.json'))
  const sandbox = await startSandbox({ port: 0, dataDir, appUrl, key, payments: payments ?? paymentsNobodyUses() })

  return {
    url: sandbox.url,
    tell: async (path: string, content: unknown): Promise<number> =>
      (await fetch(sandbox.url + path, { method: 'POST', body: JSON.stringify(content) })).status,
    read: async (path: string): Promise<unknown> => (await fetch(sandbox.url + path)).json(),
    async close(): Promise<void> {
      await sandbox.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

export type TestSandbox = Awaited<ReturnType<typeof runSandbox>>
