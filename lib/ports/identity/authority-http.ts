import { z } from 'zod'
import type { OutboundAnswer } from '../outbound'
import { outageOf, parseJson, postSigned, type PartnerConfig } from '../partner'
import type { IdentityPort, Unavailable } from './contract'

const checked = z.object({ match: z.boolean() })
const scored = z.object({ score: z.number().min(0).max(1), verdict: z.enum(['match', 'no-match', 'unknown-person']) })

const unavailable = (answer: OutboundAnswer): Unavailable => ({ kind: 'unavailable', reason: outageOf(answer) })

const contentOf = (answer: OutboundAnswer): unknown =>
  answer.kind === 'answered' && answer.status === 200 ? parseJson(answer.body) : undefined

/** The identity authority's signed HTTP: name with number, and a face with a number. */
export const authorityHttp = (config: PartnerConfig): IdentityPort => ({
  async check({ documentType, number, name }) {
    const answer = await postSigned(config, '/identity/v1/check', { documentType, number, name })
    const result = checked.safeParse(contentOf(answer))
    if (!result.success) return unavailable(answer)
    return { kind: result.data.match ? 'match' : 'no-match' }
  },

  async face({ documentType, number, frame }) {
    const answer = await postSigned(config, '/identity/v1/face', { documentType, number, frame })
    if (answer.kind === 'answered' && (answer.status === 422 || answer.status === 413)) return { kind: 'frame-refused' }
    const result = scored.safeParse(contentOf(answer))
    return result.success ? { kind: 'scored', ...result.data } : unavailable(answer)
  },
})
