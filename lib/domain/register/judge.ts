import type { Service } from '@/lib/engine/define-service'
import { momentOf, type Standing } from '@/lib/engine/standing'
import type { Problem } from '@/lib/kernel/problem'
import { levelSuffices } from '@/lib/policy/identity-levels'
import { noGeneralBanIsRunning } from '@/lib/policy/online-bans'
import { catalogueItemOf } from '@/lib/services/registry'

/** Level of the catalogue, bans of everything, then the service's own rules: all reasons at once (APP-02). */
export const judge = (service: Service, standing: Standing): Problem[] => {
  const { level: catalogueLevel } = catalogueItemOf(service)
  // A body files by its registration at the window and its operator's function, not by the level of a person (REG-02, REG-17).
  const isFiled = standing.channel === 'portal' || catalogueLevel === 'LO'
  const level = isFiled ? null : levelSuffices({ serviceCode: service.code, held: standing.level, catalogueLevel }, momentOf(standing))
  const ban = standing.channel === 'office' ? null : noGeneralBanIsRunning(standing.bans)
  return [level ?? [], ban ?? [], ...service.eligibility.map((rule) => rule(standing) ?? [])].flat()
}
