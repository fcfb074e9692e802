import { createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { createGate, isBusy } from './gate'
import type { Db, Handle, Tx } from './handle'
import { isLoopbackName, loopbackFetch } from './loopback-fetch'

const ATTEMPTS = 12

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Jitter keeps several processes that met once from meeting again (performance.md §1). */
const waitFor = (attempt: number): number => Math.min(2 ** attempt * 5, 250) * (0.5 + Math.random() / 2)

/**
 * Towards a libSQL server: one serialised writing client per process, a second client for reads.
 * With several processes the gate is only a courtesy; guarded statements and unique indexes decide (D3).
 */
export const openServer = (name: string, url: string, authToken: string | undefined): Handle => {
  const options = { url, ...(authToken && { authToken }), ...(isLoopbackName(url) && { fetch: loopbackFetch }) }
  const gate = createGate()
  const writing = createClient({ ...options, concurrency: 1 })
  const reading = createClient({ ...options, concurrency: 20 })
  const writer = drizzle({ client: writing, casing: 'snake_case' })
  const read = drizzle({ client: reading, casing: 'snake_case' }) as unknown as Db

  const unitWithRetries = async <T>(unit: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await writer.transaction((tx) => unit(tx as unknown as Tx), { behavior: 'immediate' })
      } catch (error) {
        if (!isBusy(error) || attempt === ATTEMPTS) throw error
        await pause(waitFor(attempt))
      }
    }
  }

  return {
    name,
    mode: 'server',
    read,
    refusal: () => undefined,
    write: (unit) => gate.pass(() => unitWithRetries(unit)),
    script: (sql) => gate.pass(async () => void (await writing.executeMultiple(sql))),
    restructure: (statements) => gate.pass(async () => void (await writing.migrate([...statements]))),
    async close() {
      writing.close()
      reading.close()
    },
  }
}
