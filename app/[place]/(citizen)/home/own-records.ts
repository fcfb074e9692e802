import { listOwnApplications } from '@/lib/domain/applications/list-own-applications'
import { listOwnBans } from '@/lib/domain/bans/list-own-bans'
import { listOwnBindings } from '@/lib/domain/drivers/list-bindings'
import { listOwnBookings } from '@/lib/domain/exams/list-bookings'
import { listOwnInspections } from '@/lib/domain/inspections/list-own-inspections'
import { listOwnNotices } from '@/lib/domain/notices/list-own-notices'
import type { VehicleStanding } from '@/lib/engine/standing'
import { findOwnLicence } from '@/lib/domain/register/find-own-licence'
import { listOwnVehicles } from '@/lib/domain/register/list-own-vehicles'
import type { Context } from '@/lib/kernel/context'
import { findService } from '@/lib/services/registry'
import { ownContexts } from '../../../own-contexts'
import { chosenHold } from '../applications/chosen-hold'

export type OwnLicence = { readonly validTo: string | null }
export type OwnVehicle = { readonly stage: VehicleStanding['stage']; readonly plate: string | null; readonly inspectionUntil: string | null; readonly openViolations: number }

const withDeadlines = async (home: Context) => {
  const found = await listOwnApplications(home, {})
  if (!found.ok) return []
  return Promise.all(
    found.value.map(async (application) => {
      const service = findService(application.service.code)
      if (!service || application.status !== 'approved') return application
      return { ...application, registerBy: (await chosenHold(home, service, application.id))?.registerBy ?? null }
    }),
  )
}

const recordsIn = async (home: Context) => {
  const [applications, vehicles, licence, notices, inspections, tests, bindings, bans] = await Promise.all([
    withDeadlines(home), listOwnVehicles(home, {}), findOwnLicence(home, {}), listOwnNotices(home, {}), listOwnInspections(home, {}),
    listOwnBookings(home, {}), listOwnBindings(home, {}), listOwnBans(home, {}),
  ])
  return {
    applications,
    inspections: inspections.ok ? inspections.value : [],
    tests: tests.ok ? tests.value : [],
    owned: bindings.ok ? bindings.value.owned : [],
    bans: bans.ok ? bans.value.length : 0,
    vehicles: vehicles.ok ? vehicles.value : [],
    licences: licence.ok && licence.value ? [licence.value] : [],
    unread: notices.ok ? notices.value.unread : 0,
  }
}

/** What every province of the person's says, for the home page. */
export const ownRecords = async (ctx: Context) => {
  const all = await Promise.all((await ownContexts(ctx)).map(recordsIn))
  return {
    applications: all.flatMap(({ applications }) => applications).toSorted((a, b) => b.statusSince - a.statusSince),
    vehicles: all.flatMap(({ vehicles }) => vehicles),
    inspections: all.flatMap(({ inspections }) => inspections),
    tests: all.flatMap(({ tests }) => tests),
    owned: all.flatMap(({ owned }) => owned),
    bans: all.reduce((sum, { bans }) => sum + bans, 0),
    licences: all.flatMap(({ licences }) => licences),
    unread: all.reduce((sum, { unread }) => sum + unread, 0),
  }
}
