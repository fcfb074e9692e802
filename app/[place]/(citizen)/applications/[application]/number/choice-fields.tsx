import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { PlateSession } from '@/lib/domain/plates/plate-session'
import type { Context } from '@/lib/kernel/context'

export type ChoiceProps = {
  /** In the province and place where the application has its home. */
  readonly ctx: Context
  /** The place of the address. */
  readonly place: string
  readonly view: ApplicationView
  readonly session: PlateSession
}

/** What every form of the choice carries. */
export const ChoiceFields = ({ ctx, place, view }: Pick<ChoiceProps, 'ctx' | 'place' | 'view'>) => (
  <>
    <input type="hidden" name="place" value={place} />
    <input type="hidden" name="province" value={ctx.place.province} />
    <input type="hidden" name="applicationId" value={view.id} />
  </>
)
