import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeCallback } from '@/lib/domain/payments/take-callback'
import { platform } from '@/lib/domain/platform'
import { PROVIDERS, type PaymentProvider } from '@/lib/ports/payments/contract'
import { callbackPath } from '@/lib/ports/payments/payment-providers'
import { paymentTestEnv, paymentTestKeys, paymentTestSandboxEnv } from '@/lib/ports/payments/payment-test-env'
import type { Faults, PayInput } from '@/sandbox/payments/faults'
import type { Payment, Refund } from '@/sandbox/payments/orders'
import { pinned } from '../child'
import { moveAhead } from './moved-clock'

/** What the wallet tells of an order (`sandbox/payments/wallet-routes.ts`). */
export type TheirOrder = { readonly number: string; readonly provider: PaymentProvider; readonly state: string; readonly payments: readonly Payment[]; readonly refunds: readonly Refund[] }

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

const headersOf = ({ headers }: IncomingMessage): Headers => new Headers(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

/** Where the providers call back, as the route does it; what came is counted. */
const openDoor = async () => {
  const calls = { taken: 0, refused: 0, failed: 0 }
  const door = createServer(async (request, response) => {
    const provider = PROVIDERS.find((each) => request.url === callbackPath(each))
    if (!provider) return void response.writeHead(404).end()
    try {
      const answer = await takeCallback(provider, { body: await bodyOf(request), headers: headersOf(request) })
      const { taken } = platform().ports.payments[provider].callbackAnswers
      calls[answer === taken ? 'taken' : 'refused']++
      response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body)
    } catch {
      calls.failed++
      response.writeHead(500).end()
    }
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  return { origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`, calls, close: () => door.close() }
}

/** The real sandbox, both providers and the wallet, in a process on another core; its clock goes with ours. */
const startSandboxProcess = async (env: Readonly<Record<string, string>>) => {
  const [command = '', ...args] = [...pinned('load'), process.execPath, '--import', 'tsx', fileURLToPath(new URL('sandbox-process.ts', import.meta.url))]
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  process.once('exit', () => child.kill('SIGKILL'))
  // The first message names the address: `sandbox-process.ts`.
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return {
    url,
    async move(ms: number): Promise<void> {
      child.send(ms)
      await once(child, 'message')
    },
    stop: () => child.kill('SIGKILL'),
  }
}

export const startOutside = async (folder: string) => {
  copyFileSync(new URL('../../sandbox/sample-world.json', import.meta.url), join(folder, 'world.json'))
  const keys = paymentTestKeys()
  const door = await openDoor()
  const sandbox = await startSandboxProcess({
    ...paymentTestEnv('http://localhost', keys), ...paymentTestSandboxEnv(keys),
    SANDBOX_PORT: '0', DATA_DIR: folder, APP_URL: door.origin, SANDBOX_KEY: 'a secret of the bench of payments',
  })
  const ask = async (path: string, content?: object): Promise<unknown> => {
    const answer = await fetch(sandbox.url + path, content ? { method: 'POST', body: JSON.stringify(content) } : {})
    if (answer.status === 404 || answer.status === 422) throw new Error(`the sandbox answered ${answer.status} to ${path}`)
    return answer.json()
  }
  return {
    /** What `paymentProviders` is made of. */
    env: { PUBLIC_ORIGIN: door.origin, ...paymentTestEnv(sandbox.url, keys) },
    calls: door.calls,
    doorOf: (provider: PaymentProvider): string => door.origin + callbackPath(provider),
    pay: (number: string, how: Partial<PayInput>) => ask(`/api/wallet/orders/${number}/pay`, how),
    release: (number: string) => ask(`/api/wallet/orders/${number}/release`, {}),
    setFaults: (provider: PaymentProvider, faults: Partial<Faults>) => ask(`/api/wallet/faults/${provider}`, faults),
    /** Its form is that of `orderView`, which the cast states; null for one that never reached the provider. */
    findOrder: (number: string) => ask(`/api/wallet/orders/${number}`).catch(() => null) as Promise<TheirOrder | null>,
    async moveClocks(ms: number): Promise<void> {
      moveAhead(ms)
      await sandbox.move(ms)
    },
    stop() {
      sandbox.stop()
      door.close()
    },
  }
}

export type Outside = Awaited<ReturnType<typeof startOutside>>
