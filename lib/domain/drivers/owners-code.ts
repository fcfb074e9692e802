import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { people } from '@/db/province/schema/people'
import { open } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { CODE_TEXTS } from '@/lib/messages/code-texts'
import { sendCode } from '../codes/send-code'
import { codeFormProblem, typedCode } from '../codes/typed-code'
import { useCode } from '../codes/use-code'
import { command, done, refuse, refuseButKeep } from '../command'
import { agreeTo, notOpen } from './agree'
import { driverTarget, levelProblem, loadBinding, type Binding } from './binding-rows'

const PURPOSE = 'binding.agree'
const bondOf = ({ row: { id } }: Binding): string => `binding:${id}`

const load = ({ tx, input: { bindingId } }: { readonly tx: Tx; readonly input: { readonly bindingId: string } }) => loadBinding(tx, bindingId)

/** VIO-08: instead of signing in, the owner gives the driver the code sent to the owner's own phone on file, which the driver does not learn. */
export const requestOwnersCode = command({
  name: 'binding.request-code',
  action: 'binding.ask',
  level: 'province',
  input: z.strictObject({ bindingId: z.string().max(40) }),
  load,
  about: ({ row }: Binding, { ctx }) => driverTarget(ctx, row),
  async run({ tx, ctx, subject }) {
    const { row, vehicle } = subject
    if (row.state !== 'asked' || ctx.today > row.answerBy) return refuse(notOpen(subject, ctx, row.revision))
    const [owner] = await tx.select({ sealed: people.phoneSealed }).from(people).where(eq(people.id, row.ownerId))
    if (!owner?.sealed) return refuse(problem('binding.owner-has-no-phone'))
    const phone = open(ctx.keys, 'people.phone', row.ownerId, owner.sealed)
    const sent = await sendCode(tx, ctx, { phone, purpose: PURPOSE, boundTo: bondOf(subject), text: CODE_TEXTS[PURPOSE].replace('{plate}', vehicle.plate ?? '') })
    if ('problem' in sent) return refuse(sent.problem)
    return done({ bindingId: row.id, expiresAt: sent.expiresAt }, { subject: row.id, onBehalfOf: row.personId, detail: { purpose: PURPOSE } })
  },
})

/** C03: the owner agrees by the code. */
export const agreeByCode = command({
  name: 'binding.agree-by-code',
  action: 'binding.ask',
  level: 'province',
  input: z.strictObject({ bindingId: z.string().max(40), revision: z.coerce.number().int(), code: typedCode() }),
  load,
  about: ({ row }: Binding, { ctx }) => driverTarget(ctx, row),
  async run({ tx, ctx, input: { revision, code }, subject }) {
    const { row } = subject
    const wrong = levelProblem(ctx, 'C03') ?? codeFormProblem(code, 'code')
    if (wrong) return refuse(wrong)
    if (row.state !== 'asked') return refuse(notOpen(subject, ctx, revision))
    const refused = await useCode(tx, ctx, { purpose: PURPOSE, boundTo: bondOf(subject), code }, 'code')
    if (refused) return refuseButKeep([refused], { subject: row.id, onBehalfOf: row.personId, detail: { purpose: PURPOSE } })
    return agreeTo(tx, ctx, subject, revision)
  },
})
