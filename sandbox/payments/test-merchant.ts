import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { machineNow } from '@/lib/kernel/clock'
import { systemRandomness } from '@/lib/kernel/randomness'
import type { CallbackReading, PaymentProvider } from '@/lib/ports/payments/contract'
import { callbackPath, paymentProviders, type PaymentEnv, type PaymentProviders } from '@/lib/ports/payments/payment-providers'
import { paymentTestEnv, paymentTestKeys, paymentTestSandboxEnv } from '@/lib/ports/payments/payment-test-env'
import { runSandbox } from '../running-sandbox'
import { paymentKeys, paymentVariables } from './keys'

const PROVIDERS: readonly PaymentProvider[] = ['wechat', 'alipay']

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

const headersOf = (request: IncomingMessage): Headers =>
  new Headers(Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

/** For tests: the sandbox's two providers, the real adapters before them, and a door at which their callbacks arrive. */
export const runMerchant = async () => {
  const readings: CallbackReading[] = []
  let refusals = 0

  const door = createServer()
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`

  const keys = paymentTestKeys()
  const shared = paymentTestEnv('http://localhost', keys)
  const sandbox = await runSandbox({
    appUrl: origin,
    key: { id: 'sandbox', secret: 'a secret of the test run' },
    payments: paymentKeys(paymentVariables.parse({ ...shared, ...paymentTestSandboxEnv(keys) })),
  })
  const variables: PaymentEnv = { PUBLIC_ORIGIN: origin, ...paymentTestEnv(sandbox.url, keys) }
  const connect = (changes: Partial<PaymentEnv> = {}, machine: Partial<Parameters<typeof paymentProviders>[1]> = {}): PaymentProviders =>
    paymentProviders({ ...variables, ...changes }, { machineNow, random: systemRandomness, ...machine })
  const ports = connect()

  door.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    const provider = PROVIDERS.find((one) => request.url === callbackPath(one))
    if (!provider) return void response.writeHead(404).end()
    const reading = ports[provider].readCallback({ body, headers: headersOf(request) })
    readings.push(reading)
    const { taken, refused } = ports[provider].callbackAnswers
    const answer = reading.kind === 'event' && refusals-- <= 0 ? taken : refused
    response.writeHead(answer.status, { 'Content-Type': answer.contentType }).end(answer.body)
  })

  return {
    ports, sandbox, readings, keys, connect,
    /** The next callbacks that are well signed are refused nevertheless, this many. */
    refuseNext: (count: number): void => void (refusals = count),
    /** Readings since `from`, once there are as many. */
    async told(count: number, from = 0): Promise<readonly CallbackReading[]> {
      for (let tries = 0; tries < 500 && readings.length < from + count; tries++) await pause(20)
      return readings.slice(from)
    },
    async close(): Promise<void> {
      await sandbox.close()
      door.closeAllConnections()
      await new Promise((resolve) => door.close(resolve))
    },
  }
}

export type Merchant = Awaited<ReturnType<typeof runMerchant>>
