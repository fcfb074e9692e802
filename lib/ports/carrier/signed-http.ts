import { z } from 'zod'
import { outageOf, parseJson, postSigned, type PartnerConfig } from '../partner'
import { verify } from '../signature'
import { PARCEL_EVENTS, type CarrierPort } from './contract'

const accepted = z.object({ waybill: z.string().regex(/^[A-Z0-9]{8,24}$/) })
const refused = z.object({ error: z.string().max(100) })
const pushed = z.strictObject({
  id: z.string().min(1).max(60),
  reference: z.string().min(1).max(60),
  waybill: z.string().regex(/^[A-Z0-9]{8,24}$/),
  kind: z.enum(PARCEL_EVENTS),
  site: z.string().max(60),
  at: z.int().positive(),
})

const REFUSALS = new Set([400, 409, 413, 422])

/** A parcel carrier's signed HTTP API: `POST /carrier/v1/waybills`, and its pushes signed with the same key. */
export const signedHttpCarrier = (config: PartnerConfig): CarrierPort => ({
  async createWaybill(parcel) {
    const answer = await postSigned(config, '/carrier/v1/waybills', parcel)
    if (answer.kind === 'unknown') return { kind: 'unavailable', reason: outageOf(answer) }
    if (REFUSALS.has(answer.status)) {
      const reason = refused.safeParse(parseJson(answer.body))
      return { kind: 'refused', reason: reason.success ? reason.data.error : outageOf(answer) }
    }
    const label = accepted.safeParse(parseJson(answer.body))
    return answer.status === 200 && label.success ? { kind: 'accepted', waybill: label.data.waybill } : { kind: 'unavailable', reason: outageOf(answer) }
  },
  readPush({ body, path, headers }) {
    const verdict = verify([config.key], { method: 'POST', path, body }, headers, config.machineNow())
    if (verdict.kind !== 'valid') return { kind: 'forged', reason: verdict.kind }
    const event = pushed.safeParse(parseJson(body))
    return event.success ? { kind: 'event', event: event.data } : { kind: 'forged', reason: 'unreadable' }
  },
})
