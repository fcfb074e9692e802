import { z } from 'zod'
import type { SandboxConfig } from '../config'
import { signedHeaders } from '../signature'

const stock = z.object({
  segments: z.array(z.object({
    from: z.string(), to: z.string(), total: z.number(), free: z.number(), releaseAt: z.union([z.number(), z.string()]),
  })),
  chosenPerQuarter: z.array(z.object({ from: z.union([z.number(), z.string()]), count: z.number() })),
})
export type Stock = z.infer<typeof stock>

export type CallOutcome = { readonly ok: boolean; readonly note: string }

const TIMEOUT_MS = 60_000

/** A signed call to the platform; demo mode alone listens to it. */
export const callPlatform = async ({ appUrl, key }: SandboxConfig, path: string, content: unknown): Promise<CallOutcome> => {
  const body = JSON.stringify(content)
  const headers = { 'Content-Type': 'application/json', ...signedHeaders(key, { method: 'POST', path, body }) }
  try {
    const answer = await fetch(appUrl + path, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    const text = await answer.text()
    return { ok: answer.ok, note: answer.ok ? '' : `${answer.status} ${text.slice(0, 120)}` }
  } catch {
    return { ok: false, note: appUrl }
  }
}

export const readStock = async ({ appUrl }: SandboxConfig, place: string): Promise<Stock | null> => {
  try {
    const answer = await fetch(`${appUrl}/api/v1/places/${encodeURIComponent(place)}/plates/stock`, {
      redirect: 'error', signal: AbortSignal.timeout(5_000),
    })
    const parsed = stock.safeParse(await answer.json())
    return answer.ok && parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
