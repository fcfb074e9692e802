import { z } from 'zod'
import type { Db } from '@/db/handle'
import type { Service } from '@/lib/engine/define-service'
import { personOf } from '@/lib/kernel/actor'
import { problem, type Problem } from '@/lib/kernel/problem'
import { findService } from '@/lib/services/registry'
import { query } from '../query'
import { judge } from '../register/judge'
import { loadStanding } from '../register/load-standing'
import { subjectLabel, subjectsOf, type Subject } from '../register/subjects'
import { aboutOwnRow } from '../visits/item-level'

export type CheckedSubject = Subject & {
  /** All that stands in the way, with what would change it; none when it can be started. */
  readonly problems: readonly Problem[]
  /** Number of an open application of the same thing, which is gone on with or seen to its end first (VEH-18). */
  readonly openNumber: string | null
}

const askedSubjects = async (db: Db, personId: string, { subject: kind }: Service, subjectId: string | undefined): Promise<readonly Subject[]> =>
  subjectId === undefined ? subjectsOf(db, personId, kind) : [{ subjectId, kind, label: await subjectLabel(db, kind, subjectId) }]

/** "Check if I can", before any form. */
export const checkEligibility = query({
  name: 'application.check-eligibility',
  action: 'application.check',
  level: 'province',
  input: z.strictObject({ service: z.string().max(60), /** One thing alone; left out: all of the person that it could be for. */ subjectId: z.string().max(40).optional() }),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx, input }): Promise<{ readonly subjects: readonly CheckedSubject[] } | null> {
    const service = findService(input.service)
    const personId = personOf(ctx.actor, ctx.place.province)
    if (!service || !personId) return null
    const subjects: CheckedSubject[] = []
    for (const subject of await askedSubjects(db, personId, service, input.subjectId)) {
      const standing = await loadStanding(db, ctx, { subject: service.subject, personId, subjectId: subject.subjectId })
      // Named in an address: what is not this person's is not there.
      if (!standing && input.subjectId !== undefined) return null
      const open = standing?.openApplications.find((each) => each.service === service.code && each.subjectId === subject.subjectId)
      subjects.push({ ...subject, problems: standing ? judge(service, standing) : [problem('not-found')], openNumber: open?.number ?? null })
    }
    return { subjects }
  },
})
