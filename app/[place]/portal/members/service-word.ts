import { PORTAL_FUNCTIONS, type PortalFunction } from '@/lib/engine/define-service'

/** What a body of a kind does in the portal, and so what its administrator may give (REG-17). */
const FUNCTIONS: Readonly<Record<string, readonly PortalFunction[]>> = { DLR: ['sale', 'temporary-plate'], HOS: ['examination'], DS: ['student'], INSP: ['inspection'] }

/** Any body may own vehicles. */
export const functionsOf = (kind: string): readonly PortalFunction[] => [...(FUNCTIONS[kind] ?? []), 'fleet']

/** The word of a function an operator may be given; null for one the portal does not have. */
export const serviceWord = (service: string): 'all' | PortalFunction | null => {
  if (service === '*') return 'all'
  return PORTAL_FUNCTIONS.find((each) => each === service) ?? null
}
