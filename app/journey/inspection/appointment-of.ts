import { findBooking, type Booking } from '@/lib/domain/inspections/find-booking'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import { asksFor } from '@/lib/engine/asks-for'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'

/** The time and place an application has booked; null for one that books none. It stays after it has ended. */
export const appointmentOf = async (ctx: Context, view: Pick<ApplicationView, 'id' | 'status'>, service: Pick<Service, 'fields'>): Promise<Booking | null> => {
  if (!asksFor(service, 'inspection-slot') || view.status === 'draft') return null
  const found = await findBooking(ctx, { applicationId: view.id })
  return found.ok ? found.value : null
}
