import { momentOf, onLicence, type Standing } from '@/lib/engine/standing'
import type { Problem } from '@/lib/kernel/problem'
import { classesBelow, licenceClassesOf } from '@/lib/policy/licence/licence-classes'
import { licenceIsFreeFor } from '@/lib/policy/licence/licence-standing'
import { refusal } from '@/lib/policy/refusal'
import { ruleVersion } from '@/lib/policy/rule-versions'
import type { Facts } from './fields'

export const stepsDown = (facts: Facts): boolean => facts.change === 'step-down'
export const hasMoved = (facts: Facts): boolean => facts.change === 'address'

export const licenceIsFree = onLicence(({ status }, standing) => licenceIsFreeFor('B23', status, momentOf(standing)))

/** Only what a held class covers can be stepped down to. */
export const classIsBelow = ({ stepTo }: Facts, standing: Standing): Problem | null =>
  onLicence(({ classes }) => {
    const below = classesBelow(licenceClassesOf(classes))
    if (stepTo === undefined || below.includes(stepTo)) return null
    const version = ruleVersion('lic.barred', momentOf(standing))
    const remedy = below.length > 0 ? 'licence.choose-covered' : 'licence.no-class-below'
    return { ...refusal('licence.not-below', remedy, version, { class: stepTo, classes: below.join(' ') }), field: 'stepTo' }
  })(standing)
