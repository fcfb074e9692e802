import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'

/** What somebody who has just registered can do, and what a window adds (REG-04, REG-05). */
export const RegisteredNext = ({ place }: { place: string }) => {
  const t = useTranslations('accounts.account')
  return (
    <>
      <p>{t('registeredNext')}</p>
      <p className="mt-3"><ButtonLink href={`/${place}/services?state=open`}>{t('registeredStart')}</ButtonLink></p>
    </>
  )
}
