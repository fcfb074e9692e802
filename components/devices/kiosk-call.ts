/** What a call of this terminal to the platform came to. */
export type CallOutcome =
  | { readonly kind: 'done'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  | { readonly kind: 'offline' }

export type KioskCall = 'challenge' | 'prove' | 'enrol' | 'identify' | 'phone' | 'heartbeat' | 'goodbye'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const textIn = (body: unknown, name: string): string => {
  const value = isRecord(body) ? body[name] : undefined
  return typeof value === 'string' ? value : ''
}

export const callKiosk = async (call: KioskCall, content: Readonly<Record<string, unknown>>): Promise<CallOutcome> => {
  try {
    const answer = await fetch(`/api/kiosk/${call}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(content),
      cache: 'no-store',
    })
    const body: unknown = await answer.json()
    if (answer.ok && isRecord(body)) return { kind: 'done', value: body }
    return { kind: 'refused', code: textIn(body, 'code'), detail: textIn(body, 'detail') }
  } catch {
    return { kind: 'offline' }
  }
}

export const textOf = (value: Readonly<Record<string, unknown>>, name: string): string => textIn(value, name)
