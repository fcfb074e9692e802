import type { Tx } from '@/db/handle'
import { wantsPost } from '@/lib/engine/delivery'
import { checkAll, journey, registerProblems } from '@/lib/engine/journey'
import type { Facts } from '@/lib/engine/fields'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { recipientOf } from '../effects/make-and-hand-over'
import { goneFiles } from '../files/gone-files'
import { judge } from '../register/judge'
import { loadStanding } from '../register/load-standing'
import { quoteFor, reviewDueOn } from './accept'
import { sealFacts, type Application } from './application'
import { carryOut, type Moved } from './carry-out'

/** The office chosen for collection, wherever the service asks for it. */
const officeOf = ({ service }: Application, facts: Facts): string | null => {
  const name = Object.keys(service.fields).find((field) => service.fields[field]?.kind === 'office')
  return (name && facts[name]) || null
}

/** Answers complete, law still satisfied (BAN-general), fee of the day frozen, deadline set: then the transition. */
export const submit = async (tx: Tx, ctx: Context, application: Application, revision: number): Promise<Moved> => {
  const { row, service } = application
  if (row.draftUntil !== null && row.draftUntil <= ctx.machineNow) return { problems: [problem('application.draft-expired')] }
  const open = checkAll(service, application.facts, ctx.today)
  if (open.length) return { problems: open }
  const gone = await goneFiles(tx, application)
  if (gone.length) return { problems: gone.map((name) => problem('file.missing', name)) }
  const standing = await loadStanding(tx, ctx, { subject: service.subject, personId: row.applicantId, subjectId: row.subjectId, applicationId: row.id })
  if (!standing) return { problems: [problem('application.subject-gone')] }
  const { facts, path } = journey(service, application.facts, ctx.today)
  const refusals = [...judge(service, standing), ...registerProblems(path, facts, standing)]
  if (refusals.length) return { problems: refusals }

  // Asked now, for it is posted only after it was paid.
  if (wantsPost(facts) && !(await recipientOf(tx, ctx, { application: row, facts }))) return { problems: [problem('parcel.no-recipient')] }

  const quote = quoteFor(ctx, service, standing, facts)
  return carryOut(tx, ctx, application, {
    transition: 'submit',
    revision,
    values: {
      submittedAt: ctx.now,
      dueOn: await reviewDueOn(tx, ctx, service),
      feeFen: quote.piece,
      postageFen: quote.postage,
      officeId: officeOf(application, facts),
      factsSealed: sealFacts(ctx.keys, 'applications.facts', row.id, facts),
    },
  })
}
