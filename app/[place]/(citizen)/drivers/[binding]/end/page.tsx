import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { end } from '../../actions'
import { BindingFields } from '../../binding-fields'
import { ownBinding } from '../../own-binding'

type Props = { params: Promise<{ place: string; binding: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('drivers'))('end') })

/** C04: asks once more, and says what it does to the vehicle (VIO-09). */
const EndPage = async ({ params }: Props) => {
  const { place, binding: id } = await params
  const { home, binding, base } = await ownBinding(place, id, '/end')
  if (binding.state !== 'bound') redirect(base)
  const t = await getTranslations('drivers')
  const common = await getTranslations('common.form')
  const locale = asLocale(await getLocale())
  const { plate, driver, outlook, frequency: { unbound, most, months, bannedUntil } } = binding
  return (
    <div className="max-w-[44rem]">
      <BackLink href={base}>{t('one', { plate })}</BackLink>
      <PageHeading title={t('endTitle', { plate })} lead={driver === null ? t('endLeadDriver') : t('endLeadOwner', { driver })} />
      {outlook === 'banned' && <NoticeBanner tone="warning" title={t('willBan')}>{t('willBanWhat', { date: formatDate(locale, bannedUntil) })}</NoticeBanner>}
      {outlook === 'one-more' && <NoticeBanner tone="info" title={t('oneMore')}>{t('oneMoreWhat', { months })}</NoticeBanner>}
      <p className="mb-6 max-w-text text-muted">{t('frequency', { months, unbound, most })}</p>
      <FormPage
        action={end}
        idempotencyKey={newId('key', home.machineNow)}
        submit={outlook === 'banned' ? t('endSubmitBan') : t('endSubmit', { plate })}
        tone="danger"
        beside={<ButtonLink href={base} tone="secondary">{common('back')}</ButtonLink>}
      >
        <BindingFields place={place} home={home} binding={binding} />
      </FormPage>
    </div>
  )
}

export default EndPage
