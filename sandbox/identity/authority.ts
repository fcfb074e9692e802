import { z } from 'zod'
import { now } from '../clock'
import { json, type Reply } from '../http/reply'
import { jsonOf, post, type Exchange, type Handler, type Route } from '../http/route'
import type { Sandbox } from '../sandbox'
import { isSigned } from '../signature'
import type { WorldSource } from '../world'

const claim = z.strictObject({ documentType: z.string().max(4), number: z.string().max(30), name: z.string().max(120) })
const faceClaim = z.strictObject({ documentType: z.string().max(4), number: z.string().max(30), frame: z.base64() })

const USUAL_SCORE = 0.93
/** The authority's own line; the platform has its law's (KSK-03). */
const MATCH_FROM = 0.8
const FRAME_LIMIT = 200_000
const KEPT = 20

export const settingsInput = z.strictObject({
  /** Used once, then the usual score returns. */
  nextScore: z.number().min(0).max(1).nullable().optional(),
  /** Whose face that is; null: whoever comes next. */
  nextOf: z.string().max(30).nullable().optional(),
  refuses: z.boolean().optional(),
  down: z.boolean().optional(),
})
export type IdentitySettings = { readonly nextScore: number | null; readonly nextOf: string | null; readonly refuses: boolean; readonly down: boolean }

export type Asked = { readonly at: number; readonly kind: 'check' | 'face'; readonly number: string; readonly answer: string }

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export const isPicture = (bytes: Buffer): boolean => [JPEG, PNG].some((magic) => bytes.subarray(0, magic.length).equals(magic))

export type Authority = ReturnType<typeof createAuthority>

export const createAuthority = (world: WorldSource) => {
  let settings: IdentitySettings = { nextScore: null, nextOf: null, refuses: false, down: false }
  let asked: readonly Asked[] = []

  const note = (kind: Asked['kind'], number: string, answer: string): void => {
    asked = [{ at: now(), kind, number, answer }, ...asked].slice(0, KEPT)
  }
  const personOf = (documentType: string, number: string) =>
    world().people.find((person) => person.documentType === documentType && person.number === number)

  const takeNext = (number: string): number | null => {
    const { nextScore, nextOf } = settings
    if (nextScore === null || (nextOf ?? number) !== number) return null
    settings = { ...settings, nextScore: null, nextOf: null }
    return nextScore
  }

  return {
    settings: () => settings,
    set: (next: Partial<IdentitySettings>): void => void (settings = { ...settings, ...next }),
    asked: () => asked,

    check({ documentType, number, name }: z.infer<typeof claim>): Reply {
      const match = !settings.refuses && personOf(documentType, number)?.name === name
      note('check', number, match ? 'match' : 'no-match')
      return json({ match })
    },

    face({ documentType, number, frame }: z.infer<typeof faceClaim>): Reply {
      const bytes = Buffer.from(frame, 'base64')
      if (bytes.byteLength > FRAME_LIMIT) return json({ error: 'frame-too-large' }, 413)
      if (!isPicture(bytes)) return json({ error: 'frame-not-a-picture' }, 422)
      if (!personOf(documentType, number)) {
        note('face', number, 'unknown-person')
        return json({ score: 0, verdict: 'unknown-person' })
      }
      const score = takeNext(number) ?? (settings.refuses ? 0.21 : USUAL_SCORE)
      const verdict = score >= MATCH_FROM ? 'match' : 'no-match'
      note('face', number, `${verdict} ${score}`)
      return json({ score, verdict })
    },
  }
}

export const authorityRoutes = ({ config, authority }: Sandbox): readonly Route[] => {
  const guarded = (handle: (exchange: Exchange) => Reply): Handler => (exchange) => {
    const { method, url, body, headers } = exchange
    if (authority.settings().down) return json({ error: 'down' }, 503)
    if (!isSigned(config.key, { method, path: url.pathname + url.search, body }, headers)) return json({ error: 'signature' }, 401)
    return handle(exchange)
  }

  return [
    post('/identity/v1/check', guarded((exchange) => {
      const parsed = claim.safeParse(jsonOf(exchange))
      return parsed.success ? authority.check(parsed.data) : json({ error: 'claim' }, 422)
    })),
    post('/identity/v1/face', guarded((exchange) => {
      const parsed = faceClaim.safeParse(jsonOf(exchange))
      return parsed.success ? authority.face(parsed.data) : json({ error: 'claim' }, 422)
    })),
  ]
}
