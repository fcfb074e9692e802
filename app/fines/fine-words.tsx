import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/moment'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import type { FineView } from '@/lib/domain/fines/fine-view'
import type { Locale } from '@/lib/kernel/locale'
import { actWords } from '../violations/act-words'

/** Which decision it is: the act, where and when, and its number. */
export const FineWords = ({ fine: { act, plate, at, road, number }, locale }: { fine: FineView; locale: Locale }) => {
  const t = useTranslations('fines')
  return (
    <span className="min-w-0">
      <span className="block font-semibold">{actWords(locale, act, t('act'))}</span>
      <span className="block text-small text-muted"><PlateNumber>{plate}</PlateNumber> · <Moment at={at} /> · <RegisteredName>{road}</RegisteredName></span>
      <span className="block text-small text-muted">{t('number')} <span className="whole tabular">{number}</span></span>
    </span>
  )
}
