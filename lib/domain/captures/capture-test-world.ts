import { generateKeyPairSync, sign } from 'node:crypto'
import sharp from 'sharp'
import { civilSecond, HOUR, machineNow, SECOND } from '@/lib/kernel/clock'
import { valueOf } from '../applications/application-test-world'
import { runJobs } from '../runner'
import { workIn } from '../jobs/work'
import { provinceHandle } from '../platform'
import type { testWorld } from '../test-world'
import { addDevice } from './manage-devices'
import { takeCaptures, type CaptureAnswer } from './take-captures'

type World = Awaited<ReturnType<typeof testWorld>>
type Sent = Record<string, unknown>

export const captureWorld = (world: World) => {
  const picture = sharp({ create: { width: 320, height: 240, channels: 3, background: '#556677' } }).jpeg().toBuffer()
  let serial = 0

  /** A camera in service, with what it signs with. */
  const device = async (place = 'has') => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const ctx = world.context({ actor: { ...admin(), roles: [{ province: world.context({ place }).place.province, place: '*', role: 'administrator' }] }, place, channel: 'office' })
    const { deviceId } = valueOf(await addDevice(ctx, { number: `CAM-${++serial}`, road: '演示大道与样例路口', latitude: '33.6', longitude: '119.02', publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }))
    const send = (body: unknown, more: { readonly signature?: string; readonly place?: string } = {}): Promise<CaptureAnswer> => {
      const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
      return takeCaptures({ place: more.place ?? place, deviceId, signature: more.signature ?? sign(null, bytes, privateKey).toString('base64'), body: bytes })
    }
    const record = async (more: Sent = {}): Promise<Sent> => ({ plateType: '02', plate: '苏H12345', code: '1039', at: `${civilSecond(machineNow() - HOUR - SECOND * ++serial).replace(' ', 'T')}+08:00`, pictures: [(await picture).toString('base64')], ...more })
    return { deviceId, send, record }
  }
  const admin = () => {
    const actor = world.staff('administrator')
    if (actor.kind !== 'staff') throw new Error('no staff')
    return actor
  }
  const office = (actor: ReturnType<World['staff']>, place = 'has') => world.context({ actor, place, channel: 'office' })

  /** Due jobs of a province, until there are none. */
  const work = async (province = '32') => {
    const handle = await provinceHandle(province)
    while (await runJobs(handle, { business: machineNow, machine: machineNow }, workIn(province)));
  }
  const csv = (...lines: readonly string[]) => new Uint8Array(Buffer.from(['plateType,plate,code,at,road,fine,points', ...lines].join('\r\n') + '\r\n'))
  return { device, office, work, csv, picture }
}
