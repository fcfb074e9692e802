import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { newId } from '@/lib/kernel/ids'
import { internalPath } from '../internal-path'
import { firstPasswordOfCitizen, firstPasswordOfMember, firstPasswordOfStaff } from './actions'
import { faceHome, type SignInFace } from './face-home'

const ACTION = { citizen: firstPasswordOfCitizen, portal: firstPasswordOfMember, office: firstPasswordOfStaff } as const

/** Shows nothing of anybody: the session that came here is still nobody's. */
export const FirstPasswordPage = async ({ face, place, back }: { face: SignInFace; place: string; back: string | undefined }) => {
  const ctx = await pageContext(face, place)
  const t = await getTranslations('accounts.firstPassword')
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <FormPage action={ACTION[face]} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="back" value={internalPath(back, faceHome(face, place))} />
        <TextField name="password" label={t('password')} hint={t(face === 'office' ? 'staffHint' : 'hint')} type="password" autoComplete="new-password" />
        <TextField name="repeated" label={t('repeated')} type="password" autoComplete="new-password" />
      </FormPage>
    </>
  )
}
