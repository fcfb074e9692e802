import { getLocale, getTranslations } from 'next-intl/server'
import { listOffices } from '@/lib/domain/offices/list-offices'
import type { Context } from '@/lib/kernel/context'

type Props = { ctx: Context; most?: number }

export const OfficeList = async ({ ctx, most = 50 }: Props) => {
  const t = await getTranslations('citizen.help')
  const home = await getTranslations('citizen.home')
  const english = (await getLocale()) === 'en'
  const found = await listOffices(ctx, {})
  const offices = found.ok ? found.value.slice(0, most) : []
  if (offices.length === 0) return <p className="text-muted">{home('finderEmpty')}</p>
  return (
    <ul className="divide-y divide-line">
      {offices.map((office) => (
        <li key={office.id} className="py-3 first:pt-0 last:pb-0">
          <p className="font-semibold">{english ? office.nameEn : office.nameZh}</p>
          <p className="mt-0">{english ? office.addressEn : office.addressZh}</p>
          <p className="mt-0 text-small text-muted">
            {t('hours')} <span className="whole">{office.hours}</span> · {t('phoneLabel')} <a href={`tel:${office.phone}`} className="whole">{office.phone}</a>
          </p>
        </li>
      ))}
    </ul>
  )
}
