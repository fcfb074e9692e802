import { and, or } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { captureDevices } from '@/db/province/schema/captures'
import { violations } from '@/db/province/schema/violations'
import type { Context } from '@/lib/kernel/context'
import { sha256 } from '@/lib/kernel/crypto'
import { problem, type Problem } from '@/lib/kernel/problem'
import { isSignedBy } from '@/lib/kernel/signed'
import { captureReader, type CapturedRecord, type WrittenRecord } from '@/lib/policy/violations/captured-record'
import { problemsOf } from '../command'
import { oneOfFew } from '../files/one-of-few'
import { readPicture } from '../files/read-picture'
import { storeBytes } from '../files/store-bytes'
import { systemAt } from '../payments/system-at'
import { platform, provinceHandle } from '../platform'
import { ruleMomentOf } from '../rule-moment'
import { findPlace } from '../system-context'
import { recordCaptures, type KeptRecord, type StoredPicture } from './record-captures'

/** Twenty records of three pictures; a camera that has more sends twice. */
export const MOST_CAPTURE_BYTES = 12_000_000
const MOST_RECORDS = 20
const MOST_PICTURES = 3

const number = z.number().int().min(0).max(1_000_000).optional()

const sentRecord = z.strictObject({
  plateType: z.string().max(4), plate: z.string().max(20), code: z.string().max(20), at: z.string().max(40), road: z.string().max(100).optional(),
  speed: number, speedLimit: number, fineYuan: number, points: number,
  /** JPEG in base64. */
  pictures: z.array(z.base64().min(1)).min(1).max(MOST_PICTURES),
})
const sent = z.strictObject({ records: z.array(sentRecord).min(1).max(MOST_RECORDS) })
type SentRecord = z.output<typeof sentRecord>

export type CaptureAnswer =
  | { readonly status: 200; readonly records: readonly KeptRecord[] }
  | { readonly status: 400 | 401 | 404 | 422 | 429; readonly code: string; readonly errors: readonly RecordError[] }
type RecordError = { readonly record: number } & Pick<Problem, 'code' | 'field' | 'params'>

const answer = (status: 400 | 401 | 404 | 422 | 429, code: string, errors: readonly RecordError[] = []): CaptureAnswer => ({ status, code, errors })

const written = ({ plateType, plate, code, at, road, speed, speedLimit, fineYuan, points }: SentRecord, device: Device): WrittenRecord => {
  const text = (value: number | undefined): string => value?.toString() ?? ''
  return { plateType, plate, code, at, road: road ?? device.road, speed: text(speed), speedLimit: text(speedLimit), fine: text(fineYuan), points: text(points) }
}

type Device = typeof captureDevices.$inferSelect

const findDevice = async (ctx: Context, deviceId: string): Promise<Device | null> => {
  const { read } = await provinceHandle(ctx.place.province)
  const [device] = await read.select().from(captureDevices)
    .where(and(eq(captureDevices.id, deviceId), eq(captureDevices.place, ctx.place.code), eq(captureDevices.state, 'in-service')))
  return device ?? null
}

const jsonOf = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const keyOf = ({ plateType, plate, code, at }: Pick<CapturedRecord, 'plateType' | 'plate' | 'code' | 'at'>): string => `${plateType} ${plate} ${code} ${at}`

/** Those of the records that stand already: their pictures need not be drawn again. */
const standing = async (ctx: Context, records: readonly CapturedRecord[]): Promise<ReadonlySet<string>> => {
  const { read } = await provinceHandle(ctx.place.province)
  const found = await read.select({ plateType: violations.plateType, plate: violations.plate, code: violations.code, at: violations.at }).from(violations)
    .where(or(...records.map(({ plateType, plate, code, at }) => and(eq(violations.plateType, plateType), eq(violations.plate, plate), eq(violations.code, code), eq(violations.at, at)))))
  return new Set(found.map(keyOf))
}

/** Drawn anew, so that nothing of what the camera wrote beside the points survives (D3). */
const drawPictures = async (ctx: Context, pictures: readonly string[]): Promise<readonly StoredPicture[] | Problem> => {
  const stored: StoredPicture[] = []
  for (const text of pictures) {
    const picture = await oneOfFew(() => readPicture(Buffer.from(text, 'base64'), 'paper', 'pictures'))
    const wrong = picture === 'busy' ? problem('file.busy', 'pictures') : picture.ok ? null : picture.problems[0]
    if (wrong || picture === 'busy' || !picture.ok) {
      await forget(stored)
      return wrong ?? problem('file.broken', 'pictures')
    }
    const { bytes, width, height } = picture.value
    stored.push({ storedAs: await storeBytes(ctx, bytes), sha256: sha256(bytes), bytes: bytes.length, width, height })
  }
  return stored
}

const forget = async (pictures: readonly StoredPicture[]): Promise<void> => {
  for (const { storedAs } of pictures) await platform().ports.files.remove(storedAs)
}

const takeRecords = async (ctx: Context, device: Device, records: readonly SentRecord[]): Promise<CaptureAnswer> => {
  const read = captureReader(ctx.now, ruleMomentOf(ctx))
  const good: CapturedRecord[] = []
  const errors: RecordError[] = []
  for (const [i, each] of records.entries()) {
    const record = read(written(each, device))
    if (record.ok) good.push(record.value)
    else errors.push(...record.problems.map(({ code, field, params }) => ({ record: i, code, ...(field && { field }), ...(params && { params }) })))
  }
  if (errors.length) return answer(422, 'captures.refused', errors)
  const known = await standing(ctx, good)
  const drawn: (CapturedRecord & { readonly pictures: readonly StoredPicture[] })[] = []
  const dropAll = () => forget(drawn.flatMap(({ pictures }) => pictures))
  for (const [i, record] of good.entries()) {
    const pictures = known.has(keyOf(record)) ? [] : await drawPictures(ctx, records[i]?.pictures ?? [])
    if ('code' in pictures) {
      await dropAll()
      return pictures.code === 'file.busy' ? answer(429, 'file.busy') : answer(422, 'captures.refused', [{ record: i, code: pictures.code, field: 'pictures' }])
    }
    drawn.push({ ...record, pictures })
  }
  const recorded = await recordCaptures(ctx, { deviceId: device.id, records: drawn })
  if (!recorded.ok) {
    await dropAll()
    return answer(401, 'captures.not-signed')
  }
  // Of what somebody else put down in the meantime, the pictures are not wanted.
  await forget(drawn.flatMap(({ pictures }, i) => (recorded.value[i]?.isNew ? [] : pictures)))
  return { status: 200, records: recorded.value }
}

export type CaptureCall = { readonly place: string; readonly deviceId: string; readonly signature: string; readonly body: Buffer }

/**
 * Records of a camera with their pictures: believed when every byte bears the signature of a device in service, taken in whole or refused
 * with what is wrong of which, and sent again without harm (VIO-01).
 */
export const takeCaptures = async ({ place: code, deviceId, signature, body }: CaptureCall): Promise<CaptureAnswer> => {
  const place = await findPlace(code)
  if (!place) return answer(404, 'not-found')
  const ctx: Context = { ...(await systemAt(place.province, deviceId, place.code)), channel: 'api' }
  const device = await findDevice(ctx, deviceId)
  if (!device || !isSignedBy({ signed: body, signature }, device.publicKey)) return answer(401, 'captures.not-signed')
  const json = jsonOf(body)
  if (json === undefined) return answer(400, 'captures.not-json')
  const parsed = sent.safeParse(json)
  if (parsed.success) return takeRecords(ctx, device, parsed.data.records)
  const errors = problemsOf(parsed.error).map(({ code: fault, field = '' }) => ({ record: Number(/^records\.(\d+)/.exec(field)?.[1] ?? 0), code: fault, field: field.replace(/^records\.\d+\./, '') }))
  return answer(422, 'captures.refused', errors.slice(0, 50))
}
