import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { FrontFrame } from './front-frame'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.front'))('title404') })

const NotFound = async () => {
  const t = await getTranslations('citizen.front')
  return (
    <FrontFrame>
      <h1 className="text-h1">{t('title404')}</h1>
      <p className="mt-3 mb-6 max-w-text text-lead text-muted">{t('lead404')}</p>
      <ButtonLink href="/">{t('home404')}</ButtonLink>
    </FrontFrame>
  )
}

export default NotFound
