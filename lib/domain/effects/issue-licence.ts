import { problem } from '@/lib/kernel/problem'
import { licenceIsFreeFor } from '@/lib/policy/licence/licence-standing'
import { licenceMayBeReissued } from '@/lib/policy/licences'
import { ruleMomentOf } from '../rule-moment'
import type { RunEffect } from './effect'
import { licenceOf } from './licence-of'
import { newLicenceDocument } from './new-licence-document'

/** In place of a lost one (LIC-15); not if the licence was withheld meanwhile. */
export const issueLicence: RunEffect = async (tx, ctx, scope) => {
  const licence = await licenceOf(tx, ctx, scope)
  if (!licence) return { problem: problem('licence.gone') }
  const withheld = licenceMayBeReissued(licence.status, ruleMomentOf(ctx))
  return withheld ? { problem: withheld } : newLicenceDocument(tx, ctx, scope)
}

/** In place of one that is handed in, with what the other effects of the transition have changed. */
export const exchangeLicence: RunEffect = async (tx, ctx, scope) => {
  const licence = await licenceOf(tx, ctx, scope)
  if (!licence) return { problem: problem('licence.gone') }
  const barred = licenceIsFreeFor(scope.application.service, licence.status, ruleMomentOf(ctx))
  return barred ? { problem: barred } : newLicenceDocument(tx, ctx, scope)
}
