import { getLocale, getTranslations } from 'next-intl/server'
import { RegisteredName } from '@/components/ui/registered-name'
import type { BatchItem } from '@/lib/domain/production/list-production'
import { asLocale } from '@/lib/messages/as-locale'
import { serviceTitle } from '../../../(citizen)/service-title'
import { isItemState } from './item-state'

const CELL = 'border-b border-line px-2 py-1.5 text-start'

/** The whole batch on one sheet: it is printed and laid beside the machine. */
export const ItemTable = async ({ items }: { items: readonly BatchItem[] }) => {
  const t = await getTranslations('production')
  const locale = asLocale(await getLocale())
  const heads = [t('position'), t('application'), t('service'), t('subject'), t('applicant'), t('serial'), t('state')]
  return (
    <div role="group" aria-label={t('items')} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full tabular">
        <caption className="sr-only">{t('items')}</caption>
        <thead>
          <tr>{heads.map((head) => <th key={head} scope="col" className={`${CELL} border-b-2 border-b-edge whitespace-nowrap`}>{head}</th>)}</tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item.id}>
              <td className={CELL}>{index + 1}</td>
              <th scope="row" className={`${CELL} whole font-semibold`}>{item.applicationNumber}</th>
              <td className={CELL}>{serviceTitle(item.service, locale)}</td>
              <td className={`${CELL} whole`}><RegisteredName>{item.subject}</RegisteredName></td>
              <td className={`${CELL} whole`}><RegisteredName>{item.applicant}</RegisteredName></td>
              <td className={`${CELL} whole`}>{item.serial ?? '—'}</td>
              <td className={CELL}>
                {isItemState(item.state) ? t(`itemState.${item.state}`) : item.state}
                {item.attempt > 1 && <span className="ms-2 text-small text-muted">{t('attempt', { attempt: item.attempt })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
