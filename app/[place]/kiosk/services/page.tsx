import { getTranslations } from 'next-intl/server'
import { BigChoiceGrid, type BigChoice } from '@/components/kiosk/big-choice-grid'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { listOwnApplications } from '@/lib/domain/applications/list-own-applications'
import { isWithinVisit } from '@/lib/domain/visits/item-level'
import { findService } from '@/lib/services/registry'
import { serviceTitle } from '../../(citizen)/service-title'
import { KioskFrame } from '../kiosk-frame'
import { itemsOfPage, KIOSK_ITEMS, type KioskItem } from '../kiosk-items'
import { visitPage, type Kiosk } from '../kiosk-page'
import { KioskPicture } from '../kiosk-picture'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ page?: string }> }

const LEADS = { L0: 'lead', L1: 'leadByNumber', L2: 'leadKnown' } as const

/** Choices of a page. */
const MOST = 6
/** Minutes of an unhurried person. */
const MINUTES = 2

/** What the person left here: an approved application to pay for, a draft to go on with. */
const leftOpen = async ({ ctx, root, locale }: Kiosk): Promise<BigChoice[]> => {
  if (ctx.actor.kind !== 'visitor') return []
  const t = await getTranslations('kiosk.services')
  const payments = await getTranslations('payments')
  const listed = await listOwnApplications(ctx, {})
  const own = (listed.ok ? listed.value : []).filter(({ service }) => findService(service.code)?.channels.kiosk)
  const due = own.find(({ payBy }) => payBy !== null)
  const draft = own.find(({ status, draftUntil }) => status === 'draft' && (draftUntil ?? 0) > ctx.machineNow)
  return [
    ...(due ? [{ label: payments('pay'), hint: serviceTitle(due.service.code, locale), href: `${root}/applications/${due.id}/pay` }] : []),
    ...(draft ? [{ label: t('resume'), hint: t('resumeHint', { title: serviceTitle(draft.service.code, locale) }), href: `${root}/applications/${draft.id}` }] : []),
  ]
}

/** What a visit begun by number and message can do stands before what it cannot. */
const openFirst = (ctx: Kiosk['ctx']) => (a: KioskItem, b: KioskItem) => Number(isWithinVisit(ctx, b.code)) - Number(isWithinVisit(ctx, a.code))

/** Six choices at most (ux.md §5.1): what this machine does, what is public, and the end. */
const ServicesPage = async ({ params, searchParams }: Props) => {
  const [{ place }, { page }] = await Promise.all([params, searchParams])
  const kiosk = await visitPage(place)
  const { ctx, root, locale, visit } = kiosk
  const t = await getTranslations('kiosk.services')
  const kioskWords = await getTranslations('kiosk')
  const before = await leftOpen(kiosk)
  const after: BigChoice[] = [
    { label: t('stock'), hint: t('stockHint'), href: `${root}/plates` },
    ...(visit?.level === 'L2' ? [] : [{ label: t('identify'), hint: t('identifyHint'), href: `${root}/identify` }]),
  ]
  const end: BigChoice = { label: t('end'), hint: t('endHint'), href: `${root}/goodbye?why=button` }
  const { shown, next, isFirst } = itemsOfPage([...KIOSK_ITEMS].sort(openFirst(ctx)), Number(page ?? 1), MOST - before.length - after.length - 1)
  const items = shown.map(({ code, slug }): BigChoice => ({ label: serviceTitle(code, locale), hint: isWithinVisit(ctx, code) ? kioskWords('duration', { minutes: MINUTES }) : t('needsCard'), href: `${root}/services/${slug}` }))
  const more: BigChoice[] = next === null ? [] : [{ label: t('more'), hint: t('moreHint'), href: `${root}/services?page=${next}` }]
  const choices = isFirst ? [...before, ...items, ...more, ...after, end] : [...items, ...more, end]
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={isFirst ? `${root}/goodbye?why=button` : `${root}/services`}>
      <KioskExplain title={t('title')} lead={t(LEADS[visit?.level ?? 'L0'])} aside={<KioskPicture name="road" />} />
      <KioskControls>
        <BigChoiceGrid choices={choices} />
      </KioskControls>
    </KioskFrame>
  )
}

export default ServicesPage
