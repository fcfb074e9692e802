import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CodeField } from '@/components/form/code-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { newId } from '@/lib/kernel/ids'
import { internalPath } from '../internal-path'
import { freshLoginOfCitizen, freshLoginOfMember, freshLoginOfStaff } from './actions'
import { faceHome, withBack, type SignInFace } from './face-home'

const ACTION = { citizen: freshLoginOfCitizen, portal: freshLoginOfMember, office: freshLoginOfStaff } as const

/** A12: the password again, and the factor where the login had one. */
export const FreshLoginPage = async ({ face, place, back }: { face: SignInFace; place: string; back: string | undefined }) => {
  const ctx = await pageContext(face, place)
  const home = faceHome(face, place)
  const target = internalPath(back, home)
  if (ctx.actor.kind === 'anonymous') redirect(withBack(`${home}/sign-in`, target))
  const t = await getTranslations('accounts.fresh')
  const hasFactor = 'factorGiven' in ctx.actor && ctx.actor.factorGiven
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <FormPage action={ACTION[face]} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="back" value={target} />
        <TextField name="current" label={t('current')} type="password" autoComplete="current-password" />
        {hasFactor && <CodeField name="code" label={t('code')} />}
      </FormPage>
    </>
  )
}
