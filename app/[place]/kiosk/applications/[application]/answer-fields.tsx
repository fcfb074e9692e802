import type { KioskApplication } from './application-page'

/** What every form of an application carries beside its answer. */
export const AnswerFields = ({ view }: Pick<KioskApplication, 'view'>) => (
  <>
    <input type="hidden" name="applicationId" value={view.id} />
    <input type="hidden" name="revision" value={view.revision} />
    <input type="hidden" name="service" value={view.service.code} />
  </>
)
