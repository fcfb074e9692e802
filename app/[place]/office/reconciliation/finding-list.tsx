import { getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { DeskFinding } from '@/lib/domain/payments/find-desk'
import { DeskTable } from './desk-table'
import { providerWord } from './provider-word'

const sumOf = (fen: number | null) => (fen === null ? '—' : <Amount fen={fen} />)

export const FindingList = async ({ base, findings }: { base: string; findings: readonly DeskFinding[] }) => {
  const t = await getTranslations('payments.desk')
  if (findings.length === 0) return <EmptyState title={t('openNone')} />
  const rows = await Promise.all(
    findings.map(async ({ id, day, provider, kind, providerNumber, ourFen, theirFen }) => ({
      key: id,
      cells: [
        <CivilDate key="day" date={day} />, await providerWord(provider), t(`kind.${kind}`), <span key="number" className="break-all">{providerNumber}</span>, sumOf(ourFen), sumOf(theirFen),
        <Link key="act" href={`${base}?explain=${id}`} aria-label={`${t('explain')} ${providerNumber}`} className="inline-flex min-h-target items-center">{t('explain')}</Link>,
      ],
    })),
  )
  return <DeskTable caption={t('open')} heads={[t('day'), t('provider'), t('what'), t('number'), t('ours'), t('theirs'), t('act')]} rows={rows} />
}
