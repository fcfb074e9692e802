import { problem } from '@/lib/kernel/problem'
import { classesAfterExchange } from '@/lib/policy/licence/age-limits'
import { classesAfterStepDown, classesBelow, isLicenceClass, licenceClassesOf, type LicenceClass } from '@/lib/policy/licence/licence-classes'
import { ruleMomentOf } from '../rule-moment'
import type { EffectOutcome, EffectScope, RunEffect } from './effect'
import type { Tx } from '@/db/handle'
import { licenceOf, writeLicence } from './licence-of'

const writeClasses = async (tx: Tx, scope: EffectScope, held: readonly LicenceClass[], after: readonly LicenceClass[]): Promise<EffectOutcome> => {
  if (after.length === 0) return { problem: problem('licence.nothing-left') }
  await writeLicence(tx, scope, { classes: after.join('') })
  return { evidence: { classesBefore: held.join(''), classesAfter: after.join('') } }
}

/** LIC-06, LIC-08: what the age ends gives way to what was chosen. */
export const lowerClassesByAge: RunEffect = async (tx, ctx, scope) => {
  const licence = await licenceOf(tx, ctx, scope)
  if (!licence) return { problem: problem('licence.gone') }
  if (licence.bornOn === null) return { problem: problem('licence.birthday-unknown') }
  const held = licenceClassesOf(licence.classes)
  const chosen = scope.facts.newClass ?? ''
  const choice = { choice: chosen.startsWith('C2') ? 'C2' as const : 'C1' as const, keepTrailer: chosen.endsWith('C6') }
  const after = classesAfterExchange({ bornOn: licence.bornOn, classes: held, extendedTo: null }, choice, ctx.today, ruleMomentOf(ctx))
  return writeClasses(tx, scope, held, after)
}

/** B23, of own will; nothing happens where another change was asked for. */
export const stepDown: RunEffect = async (tx, ctx, scope) => {
  const { stepTo } = scope.facts
  if (!stepTo) return { evidence: {} }
  const licence = await licenceOf(tx, ctx, scope)
  if (!licence) return { problem: problem('licence.gone') }
  const held = licenceClassesOf(licence.classes)
  if (!isLicenceClass(stepTo) || !classesBelow(held).includes(stepTo)) return { problem: problem('licence.not-below') }
  return writeClasses(tx, scope, held, classesAfterStepDown(held, stepTo))
}
