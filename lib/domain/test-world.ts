import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabases, type DatabaseConfig } from '@/db/databases'
import type { Handle } from '@/db/handle'
import { directory } from '@/db/national/schema/accounts'
import { places, provinces } from '@/db/national/schema/places'
import { testDatabases } from '@/db/testing/test-databases'
import { licences, vehicles } from '@/db/province/schema/register'
import { pointBookings, pointClearings } from '@/db/province/schema/violations'
import { offices, people } from '@/db/province/schema/people'
import type { Actor } from '@/lib/kernel/actor'
import { civilDate, instantOf, machineNow, type CivilDate } from '@/lib/kernel/clock'
import type { Channel, Context, PlaceInfo } from '@/lib/kernel/context'
import { lookup, seal, type KeyRing } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { systemRandomness } from '@/lib/kernel/randomness'
import { checkpointFiles } from '@/lib/ports/checkpoints/file-store'
import { fileFolder } from '@/lib/ports/files/file-folder'
import type { SmsMessage } from '@/lib/ports/sms/contract'
import { recordedProvider } from './payments/recorded-provider'
import type { NewParcel } from '@/lib/ports/carrier/contract'
import { signedHttpCarrier } from '@/lib/ports/carrier/signed-http'
import { createOutbound } from '@/lib/ports/outbound'
import { deliver } from './outbox/handlers'
import { platform, startPlatform } from './platform'
import { drainOutbox } from './runner'

const PLACES: PlaceInfo[] = [
  { code: 'has', province: '32', platePrefix: '苏H', adcode: '320800', profile: 'current', nameZh: '淮安', nameEn: "Huai'an", officeNameZh: '淮安市车辆管理所', officeNameEn: "Huai'an Vehicle Office" },
  { code: 'szv', province: '32', platePrefix: '苏E', adcode: '320500', profile: 'current', nameZh: '苏州', nameEn: 'Suzhou', officeNameZh: '苏州市车辆管理所', officeNameEn: 'Suzhou Vehicle Office' },
  { code: 'xmn', province: '35', platePrefix: '闽D', adcode: '350200', profile: 'current', nameZh: '厦门', nameEn: 'Xiamen', officeNameZh: '厦门市车辆管理所', officeNameEn: 'Xiamen Vehicle Office' },
]

const keys: KeyRing = { current: 'k1', fields: { k1: randomBytes(32) }, lookup: [{ id: '', key: randomBytes(32) }] }

const writePlaces = (national: Handle) =>
  national.write(async (tx) => {
    await tx.insert(provinces).values([{ code: '32', nameZh: '江苏', nameEn: 'Jiangsu' }, { code: '35', nameZh: '福建', nameEn: 'Fujian' }])
    await tx.insert(places).values(PLACES.map((place) => ({ ...place, host: `${place.code}.122.example` })))
  })

type Moment = { actor?: Actor; place?: string; channel?: Channel; at?: string; machineNow?: number }

let sequence = 0

/** What the carrier of the tests signs with. */
export const carrierKey = { id: 'carrier', secret: 'a secret of the carrier of the tests' }

/** A citizen number of a county that does not exist, with a right check digit (standards.md §1). */
export const testCitizenNumber = (serial: number, county = '320899', bornOn = '19900307'): string => {
  const body = `${county}${bornOn}${String(serial).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0)
  return body + '10X98765432'[sum % 11]
}

/** A fresh platform on real databases of its own; text messages are recorded, the rest is real. */
export const testWorld = async (config?: DatabaseConfig) => {
  const folder = mkdtempSync(join(tmpdir(), 'open122-'))
  const databases = await openDatabases(config ?? (await testDatabases(folder)))
  const sms: SmsMessage[] = []
  const parcels: NewParcel[] = []
  const providers = { wechat: recordedProvider(), alipay: recordedProvider() }
  await writePlaces(databases.national)
  startPlatform({
    databases,
    keys,
    random: systemRandomness,
    mode: 'demo',
    publicOrigin: 'http://localhost:3122',
    signingKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    deviceBridge: { url: 'ws://localhost:3123', key: 'test-device-bridge-key' },
    ports: {
      files: fileFolder(join(folder, 'files')),
      checkpoints: checkpointFiles(join(folder, 'checkpoints')),
      payments: { wechat: providers.wechat.port, alipay: providers.alipay.port },
      carrier: {
        async createWaybill(parcel) { parcels.push(parcel); return { kind: 'accepted', waybill: `TEST${parcel.reference.slice(-16)}` } },
        readPush: signedHttpCarrier({ origin: 'http://carrier.example', key: carrierKey, outbound: createOutbound({ allowedOrigins: [], timeoutMs: 1, maxAnswerBytes: 1 }), machineNow }).readPush,
      },
      sms: { async send(message) { sms.push(message); return { kind: 'accepted', id: message.reference } } },
      identity: {
        async check() { return { kind: 'match' } },
        async face() { return { kind: 'scored', score: 0.93, verdict: 'match' } },
      },
    },
    clockOffsets: new Map(),
    wake: () => undefined,
  })

  const placeOf = (code: string): PlaceInfo => {
    const place = PLACES.find((each) => each.code === code)
    if (!place) throw new Error(`no place ${code}`)
    return place
  }

  /** `at` is business time in Shanghai, `2026-11-20 09:30`. */
  const context = ({ actor = { kind: 'anonymous' }, place = 'has', channel = 'web', at, machineNow: machine }: Moment = {}): Context => {
    const [day = '', time = '00:00'] = (at ?? '').split(' ')
    const now = at ? instantOf(day, time) : machineNow()
    return { actor, channel, now, machineNow: machine ?? machineNow(), today: civilDate(now), place: placeOf(place), keys, random: platform().random, addressKey: 'test', requestId: 'req' }
  }

  /** A person of the register with directory entry; returns the ids a citizen actor needs. */
  const person = async ({ province = '32', name = '喆测试', number = testCitizenNumber(++sequence), phone = `139000${String(10000 + ++sequence)}` } = {}) => {
    const id = newId('per', machineNow())
    const personKey = lookup(keys, 'national.accounts.person', `A:${number}`)
    await (await databases.province(province)).write((tx) =>
      tx.insert(people).values({
        id, kind: 'individual', nameSealed: seal(keys, 'people.name', id, name), documentType: 'A',
        documentSealed: seal(keys, 'people.document', id, number),
        documentKey: lookup(keys, `province-${province}.people.document`, `A:${number}`), personKey,
        phoneSealed: seal(keys, 'people.phone', id, phone), phoneKey: lookup(keys, `province-${province}.people.phone`, phone),
        updatedAt: machineNow(),
      }).returning({ id: people.id }),
    )
    await databases.national.write((tx) => tx.insert(directory).values({ personKey, province, personId: id, addedAt: machineNow() }).returning({ p: directory.personId }))
    const citizen = (level: 'L1' | 'L2' = 'L2'): Actor => ({ kind: 'citizen', accountId: `acc-${id}`, sessionId: 'ses', level, people: { [province]: id }, freshAt: machineNow() })
    return { id, name, number, phone, personKey, citizen }
  }

  const vehicle = async (values: Partial<typeof vehicles.$inferInsert> & { ownerId: string }, province = '32') => {
    const id = newId('veh', machineNow())
    const vin = values.vin ?? `LTST1234${++sequence}F${String(1000000 + sequence)}`.slice(0, 17)
    await (await databases.province(province)).write((tx) =>
      tx.insert(vehicles).values({ id, place: 'has', vin, vinTail: vin.slice(-6), plateType: '02', model: '试验牌轿车', colour: '蓝', stage: 'new', invoiceOn: '2026-11-10', ...values }).returning({ id: vehicles.id }),
    )
    return id
  }

  /** Points of a decision made on that day, booked on a licence, and cleared by education on another. */
  const points = async (licenceId: string, amount: number, on: CivilDate = '2026-06-01', clearedOn?: CivilDate, province = '32') => {
    const id = newId('pbk', ++sequence)
    await (await databases.province(province)).write(async (tx) => {
      await tx.insert(pointBookings).values({ id, licenceId, decision: id, points: amount, fineFen: 0, decidedOn: on, payBy: on })
      if (clearedOn) await tx.insert(pointClearings).values({ licenceId, clearedOn })
    })
  }

  const licence = async ({ points: held = 0, ...values }: Partial<typeof licences.$inferInsert> & { personId: string; points?: number }, province = '32') => {
    const id = newId('lic', machineNow())
    const fileNumber = values.fileNumber ?? `3208${String(90000000 + ++sequence)}`
    await (await databases.province(province)).write((tx) =>
      tx.insert(licences).values({ id, place: 'has', fileNumber, fileTail: fileNumber.slice(-6), classes: 'C1', firstIssuedOn: '2016-05-20', validFrom: '2022-05-20', validTo: '2032-05-20', issuedOn: '2022-05-20', ...values }).returning({ id: licences.id }),
    )
    if (held > 0) await points(id, held, undefined, undefined, province)
    return id
  }

  const office = async (place = 'has', province = '32') => {
    const id = newId('off', machineNow())
    await (await databases.province(province)).write((tx) =>
      tx.insert(offices).values({ id, place, kind: 'vehicle-office', nameZh: '测试车管所', nameEn: 'Test vehicle office', addressZh: '测试路1号', addressEn: '1 Test Road', hours: '09:00–17:00', phone: '12123' }).returning({ id: offices.id }),
    )
    return id
  }

  /** A staff member of the province with the given roles, factor given. */
  const staff = (...roles: ('window-clerk' | 'reviewer' | 'planner' | 'examiner' | 'administrator' | 'auditor')[]): Actor => ({
    kind: 'staff', accountId: `acc-staff-${++sequence}`, sessionId: 'ses', freshAt: machineNow(), factorGiven: true,
    tooNear: [], roles: roles.map((role) => ({ province: '32', place: '*', role })),
  })

  /** Sends what waits in every database, as the runner would. */
  const settle = async () => {
    for (const handle of [databases.national, ...(await Promise.all((await databases.provinceCodes()).map((code) => databases.province(code))))])
      while (await drainOutbox(handle, keys, machineNow, deliver));
  }

  /** The newest code sent to a phone. */
  const codeSentTo = async (phone: string): Promise<string> => {
    await settle()
    const found = sms.filter((message) => message.to === phone).map((message) => /\d{6}/.exec(message.text)?.[0]).filter((code) => code !== undefined)
    const code = found.at(-1)
    if (!code) throw new Error('no code was sent')
    return code
  }

  const close = async () => {
    await databases.close()
    rmSync(folder, { recursive: true, force: true })
  }

  return { folder, databases, keys, sms, parcels, providers, context, person, vehicle, licence, points, office, staff, settle, codeSentTo, close }
}
