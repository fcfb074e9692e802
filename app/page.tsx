import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listPlaces } from '@/lib/domain/places/list-places'
import { FrontFrame } from './front-frame'
import { PlaceCards } from './place-cards'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.front'))('title') })

/** The front door: which place. */
const FrontDoor = async () => {
  const t = await getTranslations('citizen.front')
  const places = await listPlaces()
  const stages = places.filter((place) => place.reenactment)
  return (
    <FrontFrame>
      <h1 className="text-h1">{t('title')}</h1>
      <p className="mt-3 mb-8 max-w-text text-lead text-muted">{t('lead')}</p>
      <PlaceCards places={places.filter((place) => !place.reenactment)} />
      {stages.length > 0 && (
        <section aria-labelledby="stage" className="mt-12 border-t border-line pt-8">
          <h2 id="stage" className="text-h2">{t('stageTitle')}</h2>
          <p className="mt-2 mb-5 max-w-text text-muted">{t('stageLead')}</p>
          <PlaceCards places={stages} />
        </section>
      )}
    </FrontFrame>
  )
}

export default FrontDoor
