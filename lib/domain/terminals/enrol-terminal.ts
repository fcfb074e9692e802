import { createPublicKey } from 'node:crypto'
import { and, gt } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { terminals } from '@/db/province/schema/terminals'
import { problem } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'
import { everyEnrolmentHashOf } from './enrolment-code'

const isDeviceKey = (spki: string): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
  } catch {
    return false
  }
}

const input = z.strictObject({
  code: z.string().max(40).transform((text) => normaliseCode(text).replace(/\D/g, '')),
  publicKey: z.base64().max(300).refine(isDeviceKey, 'terminal.key-form'),
})

/** The machine shows the office's one-time code and its own public key; the private half never leaves it (KSK-06). */
export const enrolTerminal = command({
  name: 'terminal.enrol',
  action: 'terminal.enrol',
  level: 'province',
  input,
  load: async () => ({}),
  about: (_subject, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { code, publicKey } }) {
    const [row] = await tx
      .update(terminals)
      .set({ state: 'in-service', publicKey, enrolmentHash: null, enrolmentExpiresAt: null, enrolledAt: ctx.machineNow })
      .where(
        and(
          inArray(terminals.enrolmentHash, everyEnrolmentHashOf(ctx.keys, code)),
          eq(terminals.place, ctx.place.code),
          eq(terminals.state, 'awaiting-enrolment'),
          gt(terminals.enrolmentExpiresAt, ctx.machineNow),
        ),
      )
      .returning({ id: terminals.id, code: terminals.code })
    if (!row) return refuse(problem('terminal.enrolment-code', 'code'))
    return done({ terminalId: row.id, code: row.code }, { subject: row.id })
  },
})
