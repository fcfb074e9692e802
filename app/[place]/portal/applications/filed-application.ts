import { notFound } from 'next/navigation'
import { findApplication, type ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { findService } from '@/lib/services/registry'
import { portalPage } from '../portal-page'

export type FiledApplication = {
  readonly ctx: Context
  readonly view: ApplicationView
  /** As it was started: questions and words. */
  readonly service: Service
  readonly base: string
}

/** What this body filed for a person; anybody else's is not there (B4). */
export const filedApplication = async (place: string, id: string, rest = ''): Promise<FiledApplication> => {
  const ctx = await portalPage(place, `applications/${id}${rest}`)
  const found = await findApplication(ctx, { applicationId: id })
  const view = found.ok ? found.value : null
  const service = view && findService(view.service.code, view.service.version)
  if (!view || !service) return notFound()
  return { ctx, view, service, base: `/${place}/portal/applications/${id}` }
}
