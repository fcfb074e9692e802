import { cookies } from 'next/headers'
import { isSameOrigin } from '@/lib/auth/contexts'
import { valuesOf } from '../../form-action'
import { internalPath } from '../../internal-path'

/** How a person reads; says nothing about who it is, so the cookies live for a year. */
const CHOICES = {
  locale: ['zh-Hans', 'en'],
  mode: ['standard', 'elder', 'kiosk', 'kiosk-elder'],
  contrast: ['normal', 'high'],
  density: ['standard', 'dense'],
  /** Of a terminal; they go with its visitor. */
  reach: ['normal', 'low'],
  voice: ['on', 'off'],
} as const satisfies Record<string, readonly string[]>

/** A form of a few words; a body that does not say its length is none of ours (C9). */
const BODY_LIMIT = 10_000
const YEAR = 365 * 24 * 60 * 60

/** A plain post from the header; goes back to a page of ours (C2, C7). */
export const POST = async (request: Request): Promise<Response> => {
  if (!(await isSameOrigin())) return Response.json({ title: 'request.foreign-origin', status: 403 }, { status: 403, headers: { 'Content-Type': 'application/problem+json' } })
  if (Number(request.headers.get('content-length') ?? Infinity) > BODY_LIMIT) return new Response(null, { status: 413 })
  const form = await request.formData().catch(() => new FormData())
  const values = valuesOf(form)
  const jar = await cookies()
  for (const [name, choices] of Object.entries(CHOICES)) {
    const chosen = choices.find((choice) => choice === values[name])
    if (chosen) jar.set(name, chosen, { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: YEAR })
  }
  return new Response(null, { status: 303, headers: { Location: internalPath(values.back, '/'), 'Cache-Control': 'no-store' } })
}
