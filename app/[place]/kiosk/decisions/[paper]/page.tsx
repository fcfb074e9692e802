import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PrintReceipt } from '@/components/devices/print-receipt'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { Qr } from '@/components/ui/qr'
import { sheetOfPaper } from '@/lib/channels/paper/paper-sheet'
import { findPaper } from '@/lib/domain/papers/find-paper'
import { formatDate } from '@/lib/messages/format'
import { PAPER_FRAME, PAPER_TITLES } from '@/lib/messages/issued-paper-words'
import type { ReceiptLine } from '@/lib/ports/printer/contract'
import { bigLink } from '../../big-link'
import { KioskFrame } from '../../kiosk-frame'
import { personPage } from '../../kiosk-page'

type Props = { params: Promise<{ place: string; paper: string }> }

/** One decision or receipt: what it says, the code that proves it, and a printed slip with both. */
const PaperPage = async ({ params }: Props) => {
  const { place, paper } = await params
  const kiosk = await personPage(place, 'decisions-and-receipts')
  const { ctx, root, locale, terminal, bridge } = kiosk
  const found = await findPaper(ctx, { paperId: paper })
  const copy = found.ok ? found.value : null
  if (!copy || copy.isOutdated) redirect(`${root}/decisions`)
  const t = await getTranslations('fines')
  const done = await getTranslations('kiosk.done')
  const platform = (await getTranslations('shell'))('platform')
  const { kind, number, issuedOn, state, proof, digest } = copy
  const title = PAPER_TITLES[kind][locale]
  const rows = sheetOfPaper(copy).rows.map(({ term, value }) => ({ term: term[locale], value }))
  const lines: ReceiptLine[] = [
    { kind: 'text', text: platform, align: 'centre' },
    { kind: 'text', text: title, align: 'centre', bold: true, large: true },
    ...(state === 'revoked' ? [{ kind: 'text' as const, text: PAPER_FRAME.revoked[locale], align: 'centre' as const, bold: true }] : []),
    { kind: 'rule' },
    { kind: 'pair', label: PAPER_FRAME.number[locale], value: number },
    { kind: 'pair', label: PAPER_FRAME.issuedOn[locale], value: formatDate(locale, issuedOn) },
    ...rows.map(({ term, value }): ReceiptLine => ({ kind: 'pair', label: term, value })),
    { kind: 'qr', text: proof },
    { kind: 'pair', label: PAPER_FRAME.check[locale], value: digest },
    { kind: 'feed', lines: 3 },
  ]
  return (
    <KioskFrame kiosk={kiosk} screen="application" back={`${root}/decisions`}>
      <KioskExplain title={title} lead={<><span className="whole tabular">{number}</span>{state === 'revoked' && <> · {PAPER_FRAME.revoked[locale]}</>}</>} aside={<Qr text={proof} label={t('kiosk.verify')} className="h-[26dvh] w-auto" />} />
      <KioskControls>
        <dl className="grid min-h-0 grow grid-cols-[auto_1fr] content-center gap-x-8 gap-y-1 text-body low:hidden elder:text-small [&_dt]:text-muted">
          {rows.map(({ term, value }) => [<dt key={term}>{term}</dt>, <dd key={`${term} value`} className="min-w-0">{value}</dd>])}
        </dl>
        <PrintReceipt bridge={bridge} terminal={terminal.code} receipt={lines} words={{ print: done('print'), printing: done('printing'), printed: done('printed'), failed: done('failed'), paperOut: done('paperOut') }}>
          <a href={`${root}/decisions`} className={bigLink('secondary')}>{t('decisions.title')}</a>
          <a href={`${root}/goodbye?why=button`} className={bigLink('secondary')}>{done('end')}</a>
        </PrintReceipt>
      </KioskControls>
    </KioskFrame>
  )
}

export default PaperPage
