import { notFound } from 'next/navigation'
import { findApplication, type ApplicationView } from '@/lib/domain/applications/find-application'
import { findPlace } from '@/lib/domain/system-context'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { findService } from '@/lib/services/registry'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'

export type OwnApplication = {
  /** At the place where the application was filed. */
  readonly home: Context
  readonly view: ApplicationView
  readonly service: Service
  /** Address of the application. */
  readonly base: string
}

const atPlace = async (ctx: Context, code: string): Promise<Context> => {
  const place = await findPlace(code)
  return place && place.province === ctx.place.province ? { ...ctx, place } : ctx
}

/** One's own application, asked of every province where one has records (D5); a 404 otherwise. */
export const ownApplication = async (place: string, id: string, rest = ''): Promise<OwnApplication> => {
  const base = `/${place}/applications/${id}`
  const ctx = await ownPage(place, `applications/${id}${rest}`)
  for (const home of await ownContexts(ctx)) {
    const found = await findApplication(home, { applicationId: id })
    if (!found.ok || !found.value) continue
    const { code, version } = found.value.service
    const service = findService(code, version)
    if (service) return { home: await atPlace(home, found.value.place), view: found.value, service, base }
  }
  return notFound()
}
