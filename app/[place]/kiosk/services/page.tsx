import { getTranslations } from 'next-intl/server'
import { BigChoiceGrid, type BigChoice } from '@/components/kiosk/big-choice-grid'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { listOwnApplications } from '@/lib/domain/applications/list-own-applications'
import { findService } from '@/lib/services/registry'
import { serviceTitle } from '../../(citizen)/service-title'
import { KioskFrame } from '../kiosk-frame'
import { itemsOfPage, KIOSK_ITEMS } from '../kiosk-items'
import { visitPage, type Kiosk } from '../kiosk-page'
import { KioskPicture } from '../kiosk-picture'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ page?: string }> }

/** Choices of a page. */
const MOST = 6
/** Minutes of an unhurried person. */
const MINUTES = 2

const resumable = async ({ ctx, root, locale }: Kiosk): Promise<{ href: string; title: string } | null> => {
  if (ctx.actor.kind !== 'visitor') return null
  const own = await listOwnApplications(ctx, {})
  const draft = own.ok ? own.value.find(({ status, draftUntil }) => status === 'draft' && (draftUntil ?? 0) > ctx.machineNow) : undefined
  const service = draft && findService(draft.service.code)
  return draft && service?.channels.kiosk ? { href: `${root}/applications/${draft.id}`, title: serviceTitle(service.code, locale) } : null
}

/** Six choices at most (ux.md §5.1): what this machine does, what is public, and the end. */
const ServicesPage = async ({ params, searchParams }: Props) => {
  const [{ place }, { page }] = await Promise.all([params, searchParams])
  const kiosk = await visitPage(place)
  const { root, locale, visit } = kiosk
  const t = await getTranslations('kiosk.services')
  const kioskWords = await getTranslations('kiosk')
  const draft = await resumable(kiosk)
  const before: BigChoice[] = draft ? [{ label: t('resume'), hint: t('resumeHint', { title: draft.title }), href: draft.href }] : []
  const after: BigChoice[] = [
    { label: t('stock'), hint: t('stockHint'), href: `${root}/plates` },
    ...(visit?.level === 'L2' ? [] : [{ label: t('identify'), hint: t('identifyHint'), href: `${root}/identify` }]),
  ]
  const end: BigChoice = { label: t('end'), hint: t('endHint'), href: `${root}/goodbye?why=button` }
  const { shown, next, isFirst } = itemsOfPage(KIOSK_ITEMS, Number(page ?? 1), MOST - before.length - after.length - 1)
  const items = shown.map(({ code, slug }): BigChoice => ({ label: serviceTitle(code, locale), hint: kioskWords('duration', { minutes: MINUTES }), href: `${root}/services/${slug}` }))
  const more: BigChoice[] = next === null ? [] : [{ label: t('more'), hint: t('moreHint'), href: `${root}/services?page=${next}` }]
  const choices = isFirst ? [...before, ...items, ...more, ...after, end] : [...items, ...more, end]
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={isFirst ? `${root}/goodbye?why=button` : `${root}/services`}>
      <KioskExplain title={t('title')} lead={visit?.level === 'L2' ? t('leadKnown') : t('lead')} aside={<KioskPicture name="road" />} />
      <KioskControls>
        <BigChoiceGrid choices={choices} />
      </KioskControls>
    </KioskFrame>
  )
}

export default ServicesPage
