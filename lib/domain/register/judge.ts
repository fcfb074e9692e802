import type { Service } from '@/lib/engine/define-service'
import { momentOf, type Standing } from '@/lib/engine/standing'
import type { Problem } from '@/lib/kernel/problem'
import { levelSuffices } from '@/lib/policy/identity-levels'
import { noGeneralBanIsRunning } from '@/lib/policy/online-bans'
import { catalogueItemOf } from '@/lib/services/registry'

/** Level of the catalogue, bans of everything, then the service's own rules: all reasons at once (APP-02). */
export const judge = (service: Service, standing: Standing): Problem[] => {
  const level = levelSuffices(
    { serviceCode: service.code, held: standing.level, catalogueLevel: catalogueItemOf(service).level },
    momentOf(standing),
  )
  const ban = standing.channel === 'office' ? null : noGeneralBanIsRunning(standing.bans)
  return [level, ban, ...service.eligibility.map((rule) => rule(standing))].filter((found) => found !== null)
}
