import { z } from 'zod'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/problem'
import { noGeneralBanIsRunning } from '@/lib/policy/online-bans'
import { batchRefusal } from '@/lib/policy/violations/online-handling'
import { codeFormProblem, typedCode } from '../codes/typed-code'
import { useCode } from '../codes/use-code'
import { command, done, refuse, refuseButKeep } from '../command'
import { runningBansOf } from '../register/load-standing'
import { ruleMomentOf } from '../rule-moment'
import { aboutOwn } from '../visits/item-level'
import { chosenIds } from './chosen-records'
import { decideRecords } from './decide-records'
import { loadHandling } from './load-handling'
import { handlingBond } from './request-handling-code'

/**
 * C01: whoever drove accepts the records of own or bound vehicles by the simple procedure, all of them or none (VIO-02 to VIO-06). The driver
 * declares to have driven and confirms the batch with a code (VIO-10).
 */
export const handleViolations = command({
  name: 'violation.handle',
  action: 'violation.handle',
  level: 'province',
  input: z.strictObject({ records: chosenIds(), drove: z.literal('yes', 'declaration.missing'), code: typedCode() }),
  load: ({ tx, ctx, input: { records } }) => loadHandling(tx, ctx, records),
  about: (_subject, { ctx }) => aboutOwn(ctx, 'C01'),
  async run({ tx, ctx, input, subject: { personId, driver, chosen } }) {
    const ban = noGeneralBanIsRunning(await runningBansOf(tx, ctx, personId))
    if (ban) return refuse(ban)
    if (!driver) return refuse(problem('violation.no-licence'))
    const at = ruleMomentOf(ctx)
    if (chosen.some(({ row }) => row.state !== 'open')) return refuse(problem('violation.not-open'))
    const refused = batchRefusal(chosen.map(({ handled }) => handled), driver, at)
    if (refused) return refuse(refused.problem)
    const form = codeFormProblem(input.code, 'code')
    if (form) return refuse(form)
    const wrong = await useCode(tx, ctx, { purpose: 'violation.handle', boundTo: handlingBond(personId, chosen), code: input.code }, 'code')
    if (wrong) return refuseButKeep([wrong], { subject: personId, detail: { records: input.records.length } })
    const decisions = await decideRecords(tx, ctx, chosen, { personId, driver, procedure: 'simple', decidedBy: actorId(ctx.actor) })
    if (!decisions) return refuse(problem('violation.changed-meanwhile'))
    return done({ batch: decisions[0]?.batch ?? '' }, { subject: personId, detail: { decisions: decisions.map(({ number }) => number).join(' '), held: driver.points } })
  },
})
