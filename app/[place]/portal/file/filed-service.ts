import { notFound } from 'next/navigation'
import { writtenFields } from '@/lib/domain/applications/prepare-filing'
import { filingTarget } from '@/lib/domain/applications/start-filing'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { may } from '@/lib/policy/permissions'
import { findService } from '@/lib/services/registry'

/** What bodies file for the person whose document they are shown. */
export const filedService = (slug: string): Service => {
  const service = findService(slug)
  return service?.channels.portal && service.subject === 'person' ? service : notFound()
}

export const mayFile = (ctx: Context, { slug }: Service): boolean => may(ctx.actor, 'application.act-as-filer', filingTarget(ctx, slug))

/** Whether there is anything of it that a list could say. */
export const canBeListed = (service: Service): boolean => writtenFields(service).length > 0

/** For a list of this body; null where it may not be filed, or cannot be listed. */
export const listedService = (ctx: Context | null, slug: string): Service | null => {
  const service = findService(slug)
  if (!ctx || !service?.channels.portal || service.subject !== 'person') return null
  return mayFile(ctx, service) && canBeListed(service) ? service : null
}
