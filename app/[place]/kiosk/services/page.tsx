import { getTranslations } from 'next-intl/server'
import { BigChoiceGrid, type BigChoice } from '@/components/kiosk/big-choice-grid'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { listOwnApplications } from '@/lib/domain/applications/list-own-applications'
import { findService, services } from '@/lib/services/registry'
import { KioskFrame } from '../kiosk-frame'
import { visitPage, type Kiosk } from '../kiosk-page'
import { KioskPicture } from '../kiosk-picture'
import { titleOf } from '../words-of'

type Props = { params: Promise<{ place: string }> }

/** Minutes of an unhurried person. */
const MINUTES = 2

const resumable = async ({ ctx, root, locale }: Kiosk): Promise<{ href: string; title: string } | null> => {
  if (ctx.actor.kind !== 'visitor') return null
  const own = await listOwnApplications(ctx, {})
  const draft = own.ok ? own.value.find(({ status, draftUntil }) => status === 'draft' && (draftUntil ?? 0) > ctx.machineNow) : undefined
  const service = draft && findService(draft.service.code)
  return draft && service?.channels.kiosk ? { href: `${root}/applications/${draft.id}`, title: titleOf(service, locale) } : null
}

/** Six choices at most (ux.md §5.1): what this machine does, what is public, and the end. */
const ServicesPage = async ({ params }: Props) => {
  const kiosk = await visitPage((await params).place)
  const { root, locale, visit } = kiosk
  const t = await getTranslations('kiosk.services')
  const kioskWords = await getTranslations('kiosk')
  const draft = await resumable(kiosk)
  const offered = services.filter(({ channels }) => channels.kiosk).slice(0, 3)
  const choices: BigChoice[] = [
    ...(draft ? [{ label: t('resume'), hint: t('resumeHint', { title: draft.title }), href: draft.href }] : []),
    ...offered.map((service) => ({ label: titleOf(service, locale), hint: kioskWords('duration', { minutes: MINUTES }), href: `${root}/services/${service.slug}` })),
    { label: t('stock'), hint: t('stockHint'), href: `${root}/plates` },
    ...(visit?.level === 'L2' ? [] : [{ label: t('identify'), hint: t('identifyHint'), href: `${root}/identify` }]),
    { label: t('end'), hint: t('endHint'), href: `${root}/goodbye?why=button` },
  ]
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/goodbye?why=button`}>
      <KioskExplain title={t('title')} lead={visit?.level === 'L2' ? t('leadKnown') : t('lead')} aside={<KioskPicture name="road" />} />
      <KioskControls>
        <BigChoiceGrid choices={choices} />
      </KioskControls>
    </KioskFrame>
  )
}

export default ServicesPage
