import { randomBytes } from 'node:crypto'
import type { Context } from '@/lib/kernel/context'
import { openBytes, sealBytes } from '@/lib/kernel/crypto'
import { platform } from '../platform'

/** Sealed to its name; returned is the name it lies under. */
export const storeBytes = async (ctx: Pick<Context, 'keys'>, bytes: Uint8Array): Promise<string> => {
  const name = randomBytes(16).toString('hex')
  await platform().ports.files.put(name, sealBytes(ctx.keys, 'files.bytes', name, bytes))
  return name
}

/** Null: there is nothing of that name. */
export const storedBytes = async (ctx: Pick<Context, 'keys'>, name: string): Promise<Buffer | null> => {
  const sealed = await platform().ports.files.get(name)
  return sealed && openBytes(ctx.keys, 'files.bytes', name, sealed)
}
