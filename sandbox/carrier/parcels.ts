import { createHash, randomInt, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { now } from '../clock'
import type { Errand } from '../payments/courier'
import { createCourier } from '../payments/courier'
import type { News } from '../payments/faults'
import { signedHeaders, type SigningKey } from '../signature'

export const KINDS = ['collected', 'in-transit', 'out-for-delivery', 'delivered', 'refused', 'returning', 'returned', 'old-paper-taken'] as const
export type Kind = (typeof KINDS)[number]

const address = z.string().min(1).max(120)

export const parcelInput = z.strictObject({
  reference: z.string().min(1).max(60),
  recipient: z.strictObject({ name: z.string().min(1).max(60), phone: z.string().regex(/^\d{5,15}$/), address }),
  sender: z.strictObject({ name: z.string().min(1).max(60), address, phone: z.string().min(1).max(20) }),
  handOverInPerson: z.literal(true),
  takesBack: z.boolean(),
})
type ParcelInput = z.output<typeof parcelInput>

export type Report = { readonly id: string; readonly kind: Kind; readonly site: string; readonly at: number }
export type Parcel = ParcelInput & { readonly waybill: string; readonly at: number; readonly reports: readonly Report[] }

/** Where a parcel is when something is reported of it; the town of the sender, a depot, the street of the recipient. */
const SITES: Readonly<Record<Kind, string>> = {
  collected: '寄出地揽投部', 'in-transit': '省分拣中心', 'out-for-delivery': '收件地揽投部', delivered: '收件地揽投部', refused: '收件地揽投部',
  returning: '省分拣中心', returned: '寄出地揽投部', 'old-paper-taken': '收件地揽投部',
}

export type CarrierConfig = { readonly appUrl: string; readonly key: SigningKey }
export type Carrier = ReturnType<typeof createCarrier>

const PATH = '/api/callbacks/carrier'

const newWaybill = (): string => `EX${Array.from({ length: 11 }, () => randomInt(10)).join('')}`

/** Labels parcels once a reference and tells where they are, in the ways news go wrong. */
export const createCarrier = ({ appUrl, key }: CarrierConfig) => {
  const parcels = new Map<string, Parcel>()
  const fingerprints = new Map<string, string>()
  const courier = createCourier()
  let down = false

  const label = (input: ParcelInput): Parcel | null => {
    const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('hex')
    const earlier = [...parcels.values()].find(({ reference }) => reference === input.reference)
    if (earlier) return fingerprints.get(input.reference) === fingerprint ? earlier : null
    const parcel: Parcel = { ...input, waybill: newWaybill(), at: now(), reports: [] }
    parcels.set(parcel.waybill, parcel)
    fingerprints.set(input.reference, fingerprint)
    return parcel
  }

  const letterBy = (signer: SigningKey, body: string) => ({
    url: new URL(PATH, appUrl).href,
    headers: { 'Content-Type': 'application/json', ...signedHeaders(signer, { method: 'POST', path: PATH, body }) },
    body,
  })

  const errandOf = ({ reference, waybill }: Parcel, report: Report): Errand => {
    const body = JSON.stringify({ ...report, reference, waybill })
    return {
      order: waybill,
      what: report.kind,
      letter: () => letterBy(key, body),
      forged: () => letterBy({ ...key, secret: 'of somebody else entirely' }, body),
      isTaken: (status) => status === 200,
    }
  }

  const report = (waybill: string, kind: Kind, { news = 'usual', seconds = 5 }: { news?: News; seconds?: number } = {}): boolean => {
    const parcel = parcels.get(waybill)
    if (!parcel) return false
    const told: Report = { id: randomUUID(), kind, site: SITES[kind], at: now() }
    parcels.set(waybill, { ...parcel, reports: [...parcel.reports, told] })
    courier.take(errandOf(parcel, told), news, seconds)
    return true
  }

  return {
    label,
    report,
    find: (waybill: string) => parcels.get(waybill) ?? null,
    /** Newest first. */
    all: (): readonly Parcel[] => [...parcels.values()].toReversed(),
    courier,
    isDown: () => down,
    setDown: (next: boolean): void => void (down = next),
    stop: (): void => courier.stop(),
  }
}
