import { z } from 'zod'
import { terminals } from '@/db/province/schema/terminals'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { normaliseCode, normaliseText } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'
import { newEnrolmentCode } from './enrolment-code'

const words = (max: number) =>
  z.string().transform(normaliseText).refine((text) => text !== '', 'answer.missing').refine((text) => [...text].length <= max, 'terminal.words-too-long')

const input = z.strictObject({
  /** It stands in the address of the device bridge, so Latin only. */
  code: z.string().transform(normaliseCode).refine((code) => /^[A-Z0-9][A-Z0-9-]{2,19}$/.test(code), 'terminal.code-form'),
  name: words(40),
  location: words(80),
})

export type NewTerminal = { readonly terminalId: string; readonly enrolmentCode: string; readonly expiresAt: number }

/** The code is in the answer and nowhere else; the row keeps its hash (KSK-06). */
export const createTerminal = command({
  name: 'terminal.create',
  action: 'terminal.manage',
  level: 'province',
  input,
  load: async () => ({}),
  about: (_subject, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ tx, ctx, input: { code, name, location } }) {
    const enrolment = newEnrolmentCode(ctx)
    const [row] = await tx
      .insert(terminals)
      .values({
        id: newId('ter', ctx.machineNow), place: ctx.place.code, code, name, location, services: '*', state: 'awaiting-enrolment',
        enrolmentHash: enrolment.hash, enrolmentExpiresAt: enrolment.expiresAt,
      })
      .onConflictDoNothing()
      .returning({ id: terminals.id })
    if (!row) return refuse(problem('terminal.code-taken', 'code'))
    const value: NewTerminal = { terminalId: row.id, enrolmentCode: enrolment.code, expiresAt: enrolment.expiresAt }
    return done(value, { subject: row.id, detail: { code, place: ctx.place.code } })
  },
})
