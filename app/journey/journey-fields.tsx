import type { JourneyProps } from './journey-props'

/** What every form of a journey carries besides its answers. */
export const JourneyFields = ({ ctx, place, view }: Pick<JourneyProps, 'ctx' | 'place' | 'view'>) => (
  <>
    <input type="hidden" name="place" value={place} />
    <input type="hidden" name="province" value={ctx.place.province} />
    <input type="hidden" name="service" value={view.service.slug} />
    <input type="hidden" name="applicationId" value={view.id} />
    <input type="hidden" name="revision" value={view.revision} />
  </>
)

const CARRIED = ['place', 'province', 'service', 'applicationId', 'revision', 'step', 'from', 'path', 'idempotencyKey', 'declaration']

/** The answers among the values of a posted step. */
export const answersIn = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !CARRIED.includes(name)))
