import { getLocale } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import type { ListedPlace } from '@/lib/domain/places/list-places'
import { PlatePrefix } from './plate-prefix'

export const PlaceCards = async ({ places }: { places: readonly ListedPlace[] }) => {
  const english = (await getLocale()) === 'en'
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {places.map((place) => (
        <li key={place.code}>
          <Link
            href={`/${place.code}`}
            className="flex h-full items-center gap-5 rounded-lg border border-line bg-surface p-5 text-ink no-underline shadow-raised hover:border-brand"
          >
            <PlatePrefix prefix={place.platePrefix} />
            <span>
              <span className="block text-h2 font-bold underline underline-offset-4">{english ? place.nameEn : place.nameZh}</span>
              <span className="text-small text-muted">{english ? place.provinceNameEn : place.provinceNameZh}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
