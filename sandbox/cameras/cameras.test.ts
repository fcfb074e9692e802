import { createPrivateKey, createPublicKey } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { isSignedBy } from '@/lib/kernel/signed'
import { runSandbox } from '../running-sandbox'
import sample from '../sample-world.json'

it('what a camera sends bears its signature over every byte, with a picture; what the platform answers is shown', async () => {
  const heard: { body: Buffer; device: unknown; signature: unknown }[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(Buffer.from(part))
    heard.push({ body: Buffer.concat(parts), device: request.headers['capture-device'], signature: request.headers['capture-signature'] })
    response.writeHead(heard.length === 1 ? 200 : 422).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const sandbox = await runSandbox({ appUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: { id: 'sandbox', secret: 'a secret of the test run' } })
  const [camera] = sample.cameras
  const send = async () => (await fetch(`${sandbox.url}/cameras?lang=en`, { method: 'POST', body: new URLSearchParams({ camera: camera?.id ?? '', plateType: '02', plate: '苏H12345', code: '1039' }) })).text()
  expect(await send()).toContain('The platform took it')
  expect(await send()).toContain('refused it (422)')
  const [first] = heard
  const key = createPublicKey(createPrivateKey({ key: Buffer.from(camera?.key ?? '', 'base64'), format: 'der', type: 'pkcs8' })).export({ type: 'spki', format: 'der' }).toString('base64')
  expect(first?.device).toBe(camera?.id)
  expect(isSignedBy({ signed: first?.body ?? '', signature: String(first?.signature) }, key)).toBe(true)
  const { records: [record] } = JSON.parse(String(first?.body)) as { records: { plate: string; pictures: string[] }[] }
  expect(record?.plate).toBe('苏H12345')
  expect(Buffer.from(record?.pictures[0] ?? '', 'base64').subarray(0, 2).toString('hex')).toBe('ffd8')
  await sandbox.close()
  server.close()
})
