import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '../ui/link'
import { who } from '../ui/registered-name'
import { NameHere } from './name-here'
import type { SignedIn } from './shell-types'

type Props = { person?: SignedIn; signInHref?: string; registerHref?: string; note?: ReactNode }

const ITEM = 'inline-flex min-h-target items-center text-on-brand'

export const AccountCorner = ({ person, signInHref, registerHref, note }: Props) => {
  const t = useTranslations('shell.person')
  if (person)
    return (
      <div className="flex flex-wrap items-center gap-x-4 text-on-brand">
        {note && <span className="text-small">{note}</span>}
        <Link href={person.href} className={ITEM}>
          <span>{t.rich('signedInAs', { name: person.name, who: (name) => who(person.isHole ? <NameHere here={person.name} /> : name) })}</span>
        </Link>
        <form action={person.signOut}>
          <button type="submit" className={`${ITEM} underline underline-offset-4`}>
            {t('signOut')}
          </button>
        </form>
      </div>
    )
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      {signInHref && (
        <Link href={signInHref} className={`${ITEM} font-semibold`}>
          {t('signIn')}
        </Link>
      )}
      {registerHref && (
        <Link href={registerHref} className={ITEM}>
          {t('register')}
        </Link>
      )}
    </div>
  )
}
