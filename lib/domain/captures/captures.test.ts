import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { captureFaults, captureFiles, violationPictures } from '@/db/province/schema/captures'
import { notices } from '@/db/province/schema/people'
import { violations } from '@/db/province/schema/violations'
import { civilDate, civilSecond, DAY, HOUR, machineNow } from '@/lib/kernel/clock'
import { captureReader, type WrittenRecord } from '@/lib/policy/violations/captured-record'
import { codesOf, valueOf } from '../applications/application-test-world'
import { platform, provinceHandle } from '../platform'
import { testWorld } from '../test-world'
import { acceptFile } from './accept-file'
import { captureWorld } from './capture-test-world'
import { acceptRecord, discardRecord } from './check-record'
import { discardFile } from './discard-file'
import { addDevice, changeDeviceState } from './manage-devices'
import { takeInFile } from './take-in-file'
import { uploadCaptures } from './upload-captures'

let world: Awaited<ReturnType<typeof testWorld>>
let captures: ReturnType<typeof captureWorld>

beforeAll(async () => {
  world = await testWorld()
  captures = captureWorld(world)
})
afterAll(() => world.close())

const read = async (province = '32') => (await provinceHandle(province)).read
const recordOf = async (id: string, province = '32') => (await (await read(province)).select().from(violations).where(eq(violations.id, id)))[0]
const picturesOf = async (id: string, province = '32') => (await read(province)).select().from(violationPictures).where(eq(violationPictures.violationId, id))
const stored = async () => (await platform().ports.files.list()).length

let plateNumber = 20_000
/** A registered car and who owns it. */
const car = async (province = '32', prefix = '苏H', place = 'has') => {
  const owner = await world.person({ province })
  const plate = `${prefix}${++plateNumber}`
  const id = await world.vehicle({ ownerId: owner.id, plate, plateType: '02', stage: 'registered', registeredOn: '2020-01-01', place }, province)
  return { owner, plate, id }
}

describe('cells of a record (VIO-12, VIO-19)', () => {
  const now = machineNow()
  const read = captureReader(now, { profile: 'current', businessDate: civilDate(now), region: '320800' })
  const good: WrittenRecord = { plateType: '02', plate: '苏H12345', code: '1039', at: civilSecond(now - HOUR), road: '演示大道', speed: '', speedLimit: '', fine: '', points: '' }
  it('fine and points left out are those of the table', () => {
    expect(read(good)).toMatchObject({ ok: true, value: { fineFen: 5_000, points: 0 } })
    expect(read({ ...good, code: '1101' })).toMatchObject({ ok: true, value: { fineFen: 5_000, points: 1 } })
  })
  test.each<[Partial<WrittenRecord>, string, string]>([
    [{ code: '9999' }, 'violation-record.code-unknown', 'code'],
    [{ code: '1001' }, 'violation-record.not-a-camera-code', 'code'],
    [{ at: civilSecond(now + HOUR) }, 'violation-record.in-the-future', 'at'],
    [{ at: civilSecond(now - 740 * DAY) }, 'violation-record.too-old', 'at'],
    [{ at: '2026-02-30 10:00' }, 'violation-record.no-moment', 'at'],
    [{ at: 'yesterday' }, 'violation-record.no-moment', 'at'],
    [{ plate: '苏H1' }, 'plate-number.invalid', 'plate'],
    [{ plateType: '52' }, 'plate-number.wrong-type', 'plateType'],
    [{ road: '' }, 'violation-record.no-road', 'road'],
    [{ road: 'a\u0000b' }, 'violation-record.no-road', 'road'],
    [{ fine: '50.50' }, 'violation-record.fine-not-whole', 'fine'],
    [{ fine: '5000' }, 'violation-record.fine-outside', 'fine'],
    [{ fine: '-5' }, 'violation-record.no-fine', 'fine'],
    [{ fine: 'fifty' }, 'violation-record.no-fine', 'fine'],
    [{ points: '3' }, 'violation-record.points-wrong', 'points'],
    [{ points: 'x' }, 'violation-record.no-number', 'points'],
    [{ fine: '0', points: '1', code: '1101' }, 'violation-record.warning-with-points', 'points'],
    [{ speed: '1e3' }, 'violation-record.no-number', 'speed'],
  ])('%j: %s', (more, code, field) => {
    const found = read({ ...good, ...more })
    expect(found.ok ? [] : found.problems.map((each) => [each.code, each.field])).toEqual([[code, field]])
  })
  it('all cells that are wrong are named at once', () => {
    const found = read({ ...good, plate: '?', at: '', road: '', code: '9999' })
    expect(found.ok ? [] : found.problems.map(({ field }) => field).toSorted()).toEqual(['at', 'code', 'plate', 'road'])
  })
})

describe('devices', () => {
  it('are an administrator’s; a key that is none and a number given twice are refused', async () => {
    const input = { number: 'CAM-900', road: '样例桥', publicKey: 'bm8=' }
    expect(codesOf(await addDevice(captures.office(world.staff('reviewer')), input))).not.toEqual([])
    expect(codesOf(await addDevice(captures.office(world.staff('administrator')), input))).toEqual(['device.key'])
    const { deviceId } = await captures.device()
    const row = { deviceId, state: 'out-of-service', revision: 1 }
    expect(codesOf(await changeDeviceState(captures.office(world.staff('window-clerk')), row))).not.toEqual([])
    valueOf(await changeDeviceState(captures.office(world.staff('administrator')), row))
    expect(codesOf(await changeDeviceState(captures.office(world.staff('administrator')), row))).toEqual(['application.changed-meanwhile'])
  })

  it('a record with its pictures waits for the check; sent again it is known, and its pictures are kept once', async () => {
    const { send, record } = await captures.device()
    const body = { records: [await record(), await record({ code: '1101', fineYuan: 50, points: 1, speed: 60, speedLimit: 60 })] }
    const first = await send(body)
    const before = await stored()
    const second = await send(body)
    if (first.status !== 200 || second.status !== 200) throw new Error('refused')
    expect(first.records.map(({ isNew }) => isNew)).toEqual([true, true])
    expect(second.records).toEqual(first.records.map(({ id }) => ({ id, isNew: false })))
    expect(await recordOf(first.records[0]?.id ?? '')).toMatchObject({ state: 'captured', road: '演示大道与样例路口', fineFen: 5_000, latitude: 33.6, origin: 'camera' })
    expect(await picturesOf(first.records[0]?.id ?? '')).toHaveLength(1)
    expect(await stored()).toBe(before)
  })

  it('two calls at once are one record', async () => {
    const { send, record } = await captures.device()
    const body = { records: [await record()] }
    const before = await stored()
    const answers = await Promise.all([send(body), send(body), send(body)])
    expect(answers.flatMap((answer) => (answer.status === 200 ? answer.records : [])).filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await stored()).toBe(before + 1)
  })

  it('nothing is believed without the signature of a device in service, at its own place', async () => {
    const { send, record, deviceId } = await captures.device()
    const body = { records: [await record()] }
    expect(await send(body, { signature: 'AAAA' })).toMatchObject({ status: 401 })
    expect(await send(body, { place: 'szv' })).toMatchObject({ status: 401 })
    expect(await send(body, { place: 'nowhere' })).toMatchObject({ status: 404 })
    valueOf(await changeDeviceState(captures.office(world.staff('administrator')), { deviceId, state: 'out-of-service', revision: 1 }))
    expect(await send(body)).toMatchObject({ status: 401 })
  })

  it('what is wrong is said of which record, nothing of the call is kept', async () => {
    const { send, record } = await captures.device()
    const before = [await stored(), (await (await read()).select().from(violations)).length]
    const good = await record()
    const faults = async (body: unknown) => {
      const answer = await send(body)
      return answer.status === 200 ? [200] : [answer.status, ...answer.errors.map((each) => `${each.record} ${each.field} ${each.code}`)]
    }
    expect(await faults('{')).toEqual([400])
    expect(await faults('[]')).toMatchObject([422, expect.stringContaining('input.invalid')])
    expect(await faults({ records: [] })).toMatchObject([422, expect.anything()])
    expect(await faults({ records: [good, { ...good, code: '9999' }] })).toEqual([422, '1 code violation-record.code-unknown'])
    expect(await faults({ records: [{ ...good, more: 1 }] })).toMatchObject([422, expect.stringContaining('0')])
    expect(await faults({ records: [{ ...good, pictures: [] }] })).toMatchObject([422, expect.stringContaining('0 pictures')])
    expect(await faults({ records: [{ ...good, pictures: ['####'] }] })).toMatchObject([422, expect.stringContaining('0 pictures')])
    expect(await faults({ records: [good, { ...good, at: '2026-01-05T10:00:00+08:00', pictures: [Buffer.from('<svg/>').toString('base64')] }] })).toEqual([422, '1 pictures file.not-a-picture'])
    expect([await stored(), (await (await read()).select().from(violations)).length]).toEqual(before)
  })
})

describe('a file of an office', () => {
  const clerk = () => captures.office(world.staff('window-clerk'))
  const lines = (count: number, day = 1) => Array.from({ length: count }, (_, i) => `02,苏H${30_000 + i},1039,${civilSecond(machineNow() - day * DAY - i * 1_000)},演示大道,,`)
  const fileOf = async (fileId: string) => (await (await read()).select().from(captureFiles).where(eq(captureFiles.id, fileId)))[0]

  it('is looked at, taken in by a job, accepted by somebody else, and its owners are told (VIO-01, F33)', async () => {
    const { owner, plate, id } = await car()
    const uploader = world.staff('window-clerk', 'reviewer')
    const { fileId } = valueOf(await uploadCaptures(captures.office(uploader), { bytes: captures.csv(...lines(2_500), `02,${plate},1101,${civilSecond(machineNow() - 2 * DAY)},"样例路, 东口",50,1`) }))
    expect(await fileOf(fileId)).toMatchObject({ state: 'ready', lines: 2_501, faulty: 0 })
    valueOf(await takeInFile(captures.office(uploader), { fileId }))
    expect(codesOf(await takeInFile(captures.office(uploader), { fileId }))).toEqual(['captures.not-now'])
    await captures.work()
    expect(await fileOf(fileId)).toMatchObject({ state: 'taken-in', read: 2_501, added: 2_501, storedAs: null })
    expect(codesOf(await acceptFile(captures.office(uploader), { fileId }))).toEqual(['not-allowed'])
    const near = world.staff('reviewer')
    expect(codesOf(await acceptFile(captures.office(near.kind === 'staff' ? { ...near, tooNear: [owner.id] } : near), { fileId }))).toEqual(['captures.own-among'])
    valueOf(await acceptFile(captures.office(world.staff('reviewer')), { fileId }))
    await captures.work()
    expect(await fileOf(fileId)).toMatchObject({ state: 'accepted', accepted: 2_501 })
    const [row] = await (await read()).select().from(violations).where(eq(violations.plate, plate))
    expect(row).toMatchObject({ state: 'open', vehicleId: id, road: '样例路, 东口', enteredOn: civilDate(machineNow()), notifiedOn: civilDate(machineNow()) })
    expect(await (await read()).select({ code: notices.code }).from(notices).where(eq(notices.personId, owner.id))).toEqual([{ code: 'F33' }])
  })

  it('says what is wrong with which cell of which line, names lines that say the same, and nothing of it is taken in', async () => {
    const [one = ''] = lines(1, 3)
    const { fileId } = valueOf(await uploadCaptures(clerk(), { bytes: captures.csv(one, one, '02,苏H1,9999,x,,,', '02,苏H40000,1039,2026-11-01 10:00,"桥,,') }))
    const faults = await (await read()).select().from(captureFaults).where(eq(captureFaults.fileId, fileId)).orderBy(captureFaults.line)
    expect(faults.map(({ line, problems }) => `${line} ${[...problems.matchAll(/"code":"([^"]+)"/g)].map(([, code]) => code).toSorted().join(' ')}`)).toEqual([
      '3 captures.line-twice', '4 plate-number.invalid violation-record.code-unknown violation-record.no-moment violation-record.no-road', '5 captures.no-line',
    ])
    expect(await fileOf(fileId)).toMatchObject({ state: 'faulty', faulty: 3 })
    expect(codesOf(await takeInFile(clerk(), { fileId }))).toEqual(['captures.not-now'])
  })

  it('is taken once, whoever sends it; thrown away it may come again', async () => {
    const bytes = captures.csv(...lines(2, 5))
    const { fileId } = valueOf(await uploadCaptures(clerk(), { bytes }))
    expect(codesOf(await uploadCaptures(clerk(), { bytes }))).toEqual(['captures.sent-before'])
    expect(codesOf(await discardFile(captures.office(world.staff('planner')), { fileId }))).not.toEqual([])
    valueOf(await discardFile(clerk(), { fileId }))
    const again = valueOf(await uploadCaptures(clerk(), { bytes }))
    valueOf(await takeInFile(clerk(), again))
    expect(codesOf(await discardFile(clerk(), again))).toEqual(['captures.not-now'])
  })

  it('records that stand already stay as they are', async () => {
    const known = lines(3, 7)
    for (const more of [[], lines(1, 9)]) {
      const { fileId } = valueOf(await uploadCaptures(clerk(), { bytes: captures.csv(...known, ...more) }))
      valueOf(await takeInFile(clerk(), { fileId }))
      await captures.work()
      expect(await fileOf(fileId)).toMatchObject({ state: 'taken-in', read: 3 + more.length, added: more.length || 3 })
    }
  })

  test.each([
    ['nothing', new Uint8Array(), 'sheet.missing'], ['a picture', new Uint8Array([0xff, 0xd8, 0, 0]), 'file.unreadable'],
    ['no heads', new Uint8Array(Buffer.from('a,b\n1,2\n')), 'file.columns-missing'], ['heads alone', new Uint8Array(Buffer.from('plateType,plate,code,at,road\n')), 'file.no-rows'],
  ])('%s: %s', async (_, bytes, code) => expect(codesOf(await uploadCaptures(clerk(), { bytes }))).toEqual([code]))

  it('is an office’s: nobody else uploads', async () => {
    for (const actor of [world.staff('planner'), (await world.person()).citizen(), { kind: 'anonymous' } as const])
      expect(codesOf(await uploadCaptures(world.context({ actor }), { bytes: captures.csv(...lines(1, 11)) }))).not.toEqual([])
  })

  it('GB 18030 is read as what it says', async () => {
    const { execFileSync } = await import('node:child_process')
    const gb = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: Buffer.from(captures.csv(...lines(1, 13))) })
    expect(await fileOf(valueOf(await uploadCaptures(clerk(), { bytes: new Uint8Array(gb) })).fileId)).toMatchObject({ lines: 1, faulty: 0 })
  })
})

describe('the check (VIO-01)', () => {
  const captured = async (plate: string) => {
    const { send, record } = await captures.device()
    const answer = await send({ records: [await record({ plate })] })
    if (answer.status !== 200) throw new Error('refused')
    return { recordId: answer.records[0]?.id ?? '', revision: 1 }
  }
  const reviewer = () => captures.office(world.staff('reviewer'))

  it('passed, it is open with its vehicle, and the owner is told once, however many check it at once', async () => {
    const { owner, plate, id } = await car()
    const one = await captured(plate)
    const answers = await Promise.all([acceptRecord(reviewer(), one), acceptRecord(reviewer(), one), discardRecord(reviewer(), { ...one, reason: 'unreadable' })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await recordOf(one.recordId)).toMatchObject({ state: 'open', vehicleId: id, revision: 2 })
    expect(await (await read()).select({ subject: notices.subject }).from(notices).where(eq(notices.personId, owner.id))).toEqual([{ subject: one.recordId }])
  })

  it('not passed, it says why and stays unseen; a plate nobody here holds is open without a vehicle', async () => {
    const one = await captured('苏H77001')
    expect(codesOf(await discardRecord(reviewer(), { ...one, reason: 'because' }))).toEqual(['choice.missing'])
    valueOf(await discardRecord(reviewer(), { ...one, reason: 'emergency' }))
    expect(await recordOf(one.recordId)).toMatchObject({ state: 'discarded', discardReason: 'emergency' })
    const other = await captured('苏H77002')
    valueOf(await acceptRecord(reviewer(), other))
    expect(await recordOf(other.recordId)).toMatchObject({ state: 'open', vehicleId: null, handleBy: null, notifiedOn: null })
    const foreign = await captured('新A77003')
    valueOf(await acceptRecord(reviewer(), foreign))
    expect(await recordOf(foreign.recordId)).toMatchObject({ state: 'open', vehicleId: null, toProvince: null })
  })

  it('is a reviewer’s of the place, never over the own car (B7)', async () => {
    const { owner, plate } = await car()
    const one = await captured(plate)
    const own = world.staff('reviewer')
    for (const actor of [world.staff('window-clerk'), world.staff('administrator'), own.kind === 'staff' ? { ...own, tooNear: [owner.id] } : own, owner.citizen()])
      expect(codesOf(await acceptRecord(captures.office(actor), one))).not.toEqual([])
  })
})
