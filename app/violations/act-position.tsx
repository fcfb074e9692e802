import { getTranslations } from 'next-intl/server'
import { PointMap } from '@/components/ui/point-map'

type Props = { position: { readonly latitude: number; readonly longitude: number }; road: string }

/** Where it was, in a plan drawn here: nobody outside is asked for a map (security E11). */
export const ActPosition = async ({ position, road }: Props) => {
  const t = await getTranslations('violations.record')
  return (
    <PointMap
      label={t('where')} north={t('north')} scale={(km) => t('kilometres', { km })}
      points={[{ id: 'act', east: position.longitude, north: position.latitude, label: road, href: '#main' }]}
    />
  )
}
