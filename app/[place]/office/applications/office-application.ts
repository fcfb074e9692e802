import { notFound } from 'next/navigation'
import { findApplication, type ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { findService } from '@/lib/services/registry'
import { officePage } from '../office-page'

export type OfficeApplication = {
  readonly ctx: Context
  readonly view: ApplicationView
  /** As it was started: questions and words. */
  readonly service: Service
  /** What may be done with it now follows the newest version (style.md §3). */
  readonly current: Service
  readonly base: string
}

export const officeApplication = async (place: string, id: string, rest = ''): Promise<OfficeApplication> => {
  const ctx = await officePage(place, `applications/${id}${rest}`)
  const found = await findApplication(ctx, { applicationId: id })
  const view = found.ok ? found.value : null
  const service = view && findService(view.service.code, view.service.version)
  const current = view && findService(view.service.code)
  if (!view || !service || !current) return notFound()
  return { ctx, view, service, current, base: `/${place}/office/applications/${id}` }
}
