import { redirect } from 'next/navigation'
import { findApplication, type ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import { findService } from '@/lib/services/registry'
import { personPage, type Kiosk } from '../../kiosk-page'

export type KioskApplication = { readonly kiosk: Kiosk; readonly view: ApplicationView; readonly service: Service; readonly base: string }

/** The person's own application, in the version it was started on; anything else leads back to the choices. */
export const applicationPage = async (place: string, applicationId: string): Promise<KioskApplication> => {
  const kiosk = await personPage(place, '')
  const found = await findApplication(kiosk.ctx, { applicationId })
  const view = found.ok ? found.value : null
  const service = view && findService(view.service.code, view.service.version)
  if (!view || !service?.channels.kiosk) redirect(`${kiosk.root}/services`)
  return { kiosk, view, service, base: `${kiosk.root}/applications/${view.id}` }
}

/** Pages that change answers; what was handed in goes to its result. */
export const draftPage = async (place: string, applicationId: string): Promise<KioskApplication> => {
  const found = await applicationPage(place, applicationId)
  if (!found.view.editable) redirect(`${found.base}/done`)
  return found
}
