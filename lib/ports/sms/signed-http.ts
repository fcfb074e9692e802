import { z } from 'zod'
import { outageOf, parseJson, postSigned, type PartnerConfig } from '../partner'
import type { SmsOutcome, SmsPort } from './contract'

const accepted = z.object({ id: z.string().min(1).max(100) })
const refused = z.object({ error: z.string().max(100) })

const REFUSALS = new Set([400, 409, 413, 422])

/** An SMS vendor's signed HTTP API: `POST /sms/v1/send`. */
export const signedHttpSms = (config: PartnerConfig): SmsPort => ({
  async send({ to, text, reference }): Promise<SmsOutcome> {
    const answer = await postSigned(config, '/sms/v1/send', { to, text, reference })
    if (answer.kind === 'unknown') return { kind: 'unavailable', reason: outageOf(answer) }
    if (REFUSALS.has(answer.status)) {
      const reason = refused.safeParse(parseJson(answer.body))
      return { kind: 'refused', reason: reason.success ? reason.data.error : outageOf(answer) }
    }
    const receipt = accepted.safeParse(parseJson(answer.body))
    if (answer.status !== 200 || !receipt.success) return { kind: 'unavailable', reason: outageOf(answer) }
    return { kind: 'accepted', id: receipt.data.id }
  },
})
