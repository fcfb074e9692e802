import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { listOwnPenalties } from '@/lib/domain/absence/list-own-penalties'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../own-contexts'

/** Leads to what is intended; nothing where nothing is. */
export const IntendedNote = async ({ ctx }: { ctx: Context }) => {
  const lists = await Promise.all((await ownContexts(ctx)).map((home) => listOwnPenalties(home, {})))
  if (!lists.some((list) => list.ok && list.value.length > 0)) return null
  const t = await getTranslations('absence.own')
  return <NoticeBanner tone="warning" title={t('link')}><Link href={`/${ctx.place.code}/violations/intended`} className="inline-flex min-h-target items-center">{t('title')}</Link></NoticeBanner>
}
