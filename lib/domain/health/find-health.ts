import { sql } from 'drizzle-orm'
import type { Handle } from '@/db/handle'
import { isPlatformStarted, platform } from '../platform'

export type Health = { readonly status: 'ok' | 'failing'; readonly databases: Readonly<Record<string, 'ok' | 'failing'>> }

const stateOf = async (handle: Promise<Handle>): Promise<'ok' | 'failing'> => {
  try {
    const { read, refusal } = await handle
    await read.all(sql`SELECT seq FROM audit ORDER BY seq DESC LIMIT 1`)
    return refusal() ? 'failing' : 'ok'
  } catch {
    return 'failing'
  }
}

/** Whether the application and each of its databases answer; names of databases only, nothing of their content. */
export const findHealth = async (): Promise<Health> => {
  if (!isPlatformStarted()) return { status: 'failing', databases: {} }
  const { national, province, provinceCodes } = platform().databases
  const codes = await provinceCodes().catch(() => [])
  const named = [['national', Promise.resolve(national)] as const, ...codes.map((code) => [`province-${code}`, province(code)] as const)]
  const databases = Object.fromEntries(await Promise.all(named.map(async ([name, handle]) => [name, await stateOf(handle)] as const)))
  const isWell = Object.values(databases).every((state) => state === 'ok')
  return { status: isWell ? 'ok' : 'failing', databases }
}
