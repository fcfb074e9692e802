import type { Service } from '@/lib/engine/define-service'
import { momentOf, type Standing } from '@/lib/engine/standing'
import type { Problem } from '@/lib/kernel/problem'
import { levelSuffices } from '@/lib/policy/identity-levels'
import { noGeneralBanIsRunning, noParcelBanIsRunning } from '@/lib/policy/online-bans'
import { catalogueItemOf } from '@/lib/services/registry'

/** BAN-01, BAN-03 close everything but the counter, BAN-05 what is posted or fetched (BAN-general). */
const banOf = ({ product }: Service, { channel, bans }: Standing): Problem | null => {
  if (channel === 'office') return null
  return noGeneralBanIsRunning(bans) ?? (product === undefined ? null : noParcelBanIsRunning(bans))
}

/** Level of the catalogue, bans of everything, then the service's own rules: all reasons at once (APP-02). */
export const judge = (service: Service, standing: Standing): Problem[] => {
  const { level: catalogueLevel } = catalogueItemOf(service)
  // A body files by its registration at the window and its operator's function, not by the level of a person (REG-02, REG-17).
  const isFiled = standing.channel === 'portal' || catalogueLevel === 'LO'
  const level = isFiled ? null : levelSuffices({ serviceCode: service.code, held: standing.level, catalogueLevel }, momentOf(standing))
  const ban = banOf(service, standing)
  return [level ?? [], ban ?? [], ...service.eligibility.map((rule) => rule(standing) ?? [])].flat()
}
