import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CodeField } from '@/components/form/code-field'
import { FormPage } from '@/components/form/form-page'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { Qr } from '@/components/ui/qr'
import { pageContext } from '@/lib/auth/contexts'
import { findEnrolment } from '@/lib/domain/sessions/find-enrolment'
import { newId } from '@/lib/kernel/ids'
import { internalPath } from '../internal-path'
import { factorOfMember, factorOfStaff } from './actions'
import { faceHome } from './face-home'

const ACTION = { portal: factorOfMember, office: factorOfStaff } as const

/** A5: the second step; the first time it shows what the authenticator needs, until a code proves it has it. */
export const FactorPage = async ({ face, place, back }: { face: 'portal' | 'office'; place: string; back: string | undefined }) => {
  const ctx = await pageContext(face, place)
  const home = faceHome(face, place)
  if (ctx.actor.kind !== 'staff' && ctx.actor.kind !== 'member') redirect(`${home}/sign-in`)
  if (ctx.actor.factorGiven) redirect(internalPath(back, home))
  const t = await getTranslations('accounts.factor')
  const found = await findEnrolment(ctx, {})
  const enrolment = found.ok ? found.value : null
  return (
    <>
      <PageHeading title={t(enrolment ? 'enrolTitle' : 'title')} lead={t(enrolment ? 'enrolLead' : 'lead')} />
      {enrolment && (
        <Panel className="mb-6">
          <Qr text={enrolment.uri} label={t('qr')} className="size-52" />
          <p className="mt-3">
            {t('secret')} <code className="break-all font-semibold">{enrolment.secret}</code>
          </p>
        </Panel>
      )}
      <FormPage action={ACTION[face]} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="back" value={internalPath(back, home)} />
        <CodeField name="code" label={t('code')} />
      </FormPage>
    </>
  )
}
