import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { redirect } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { newId } from '@/lib/kernel/ids'
import { internalPath } from '../internal-path'
import { signInCitizen, signInMember, signInStaff } from './actions'
import { faceHome, withBack, type SignInFace } from './face-home'

const ACTION = { citizen: signInCitizen, portal: signInMember, office: signInStaff } as const
const TITLE = { citizen: 'title', portal: 'portalTitle', office: 'officeTitle' } as const

type Props = { face: SignInFace; place: string; back: string | undefined }

const LINK = 'inline-flex min-h-target items-center'

/** One form on three faces; whoever has only the factor left is led on. */
export const SignInPage = async ({ face, place, back }: Props) => {
  const ctx = await pageContext(face, place)
  const home = faceHome(face, place)
  const target = internalPath(back, home)
  if ((ctx.actor.kind === 'staff' || ctx.actor.kind === 'member') && needsFactor(ctx.actor)) redirect(withBack(`${home}/sign-in/factor`, target))
  if (ctx.actor.kind !== 'anonymous') redirect(target)
  const t = await getTranslations('accounts.signIn')
  return (
    <>
      <PageHeading title={t(TITLE[face])} lead={back ? t('lead') : undefined} />
      <FormPage action={ACTION[face]} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')} pending={t('pending')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="back" value={target} />
        <TextField name="name" label={t(face === 'citizen' ? 'name' : 'workName')} autoComplete="username" width={30} />
        <TextField name="password" label={t('password')} type="password" autoComplete="current-password" width={30} />
      </FormPage>
      {face === 'citizen' ? (
        <p className="mt-6 flex flex-wrap gap-x-6">
          <Link href={`/${place}/recover`} className={LINK}>{t('recover')}</Link>
          <Link href={`/${place}/register`} className={LINK}>{t('register')}</Link>
        </p>
      ) : (
        <p className="mt-6 max-w-text text-muted">{[face === 'portal' ? t('organisationHint') : '', t('lostHint')].join('')}</p>
      )}
    </>
  )
}

const needsFactor = (actor: { kind: 'staff'; factorGiven: boolean } | { kind: 'member'; factorGiven: boolean; role: string }): boolean =>
  !actor.factorGiven && (actor.kind === 'staff' || actor.role === 'administrator')
