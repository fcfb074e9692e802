import { desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { visitClaims } from '@/db/province/schema/terminals'
import type { Tx } from '@/db/handle'
import { problem } from '@/lib/kernel/problem'
import { codeFormProblem, typedCode } from '../codes/typed-code'
import { useCode } from '../codes/use-code'
import { command, done, refuse, refuseButKeep } from '../command'
import { countFailure } from './count-failure'
import { findVisit, type VisitRow } from './find-visit'
import { goOnAs } from './go-on-as'
import { lockOf } from './identity-lock'
import { PURPOSE } from './record-claim'

const claimOf = async (tx: Tx, visit: VisitRow) => {
  const [claim] = await tx.select().from(visitClaims).where(eq(visitClaims.visitId, visit.id)).orderBy(desc(visitClaims.at)).limit(1)
  return claim && visit.level === 'L0' ? { visit, claim } : null
}

/**
 * The code of the account's phone makes the visit its person's, at L1 whatever the account holds: nobody has seen card or face
 * (KSK-03). A wrong one is a failed identity of that number (KSK-08), whether or not there is an account.
 */
export const identifyByCode = command({
  name: 'visit.identify-by-code',
  action: 'terminal.serve',
  level: 'province',
  input: z.strictObject({ visit: z.string().max(80), code: typedCode(), isElder: z.boolean().default(false) }),
  async load({ tx, ctx, input: { visit, isElder } }) {
    const found = ctx.actor.kind === 'terminal' ? await findVisit(tx, ctx, ctx.actor.terminalId, visit, isElder) : null
    return found && claimOf(tx, found)
  },
  about: ({ visit: { terminalId } }, { ctx }) => ({ province: ctx.place.province, terminalId }),
  async run({ tx, ctx, input: { code }, subject: { visit, claim } }) {
    const mistyped = codeFormProblem(code, 'code')
    if (mistyped) return refuse(mistyped)
    const locked = await lockOf(tx, ctx, visit.terminalId, [claim.numberKey])
    if (locked) return refuse(locked)
    const wrong = await useCode(tx, ctx, { purpose: PURPOSE, boundTo: claim.id, code }, 'code')
    if (wrong || claim.personId === null) {
      await countFailure(tx, ctx, visit.terminalId, claim.numberKey)
      return refuseButKeep([wrong ?? problem('code.not-valid', 'code')], { subject: visit.id })
    }
    const bearer = await goOnAs(tx, ctx, visit, { personId: claim.personId, level: 'L1' })
    if (!bearer) return refuse(problem('visit.over'))
    return done({ token: bearer.token }, { subject: bearer.id, onBehalfOf: claim.personId, detail: { before: visit.id, level: 'L1' } })
  },
})
