import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { findOwnRecord } from '@/lib/domain/violations/find-own-record'
import { EvidencePictures } from '../../../../violations/evidence-pictures'
import { recordRows } from '../../../../violations/record-rows'
import { actWords } from '../../../../violations/act-words'
import { bigLink } from '../../big-link'
import { KioskFrame } from '../../kiosk-frame'
import { personPage } from '../../kiosk-page'

type Props = { params: Promise<{ place: string; record: string }> }

/** One record at the terminal: what, where, by which article; an objection takes pictures and words, and has its place on the web. */
const RecordPage = async ({ params }: Props) => {
  const { place, record: recordId } = await params
  const kiosk = await personPage(place, 'handle-violations')
  const { ctx, root, locale } = kiosk
  const found = await findOwnRecord(ctx, { recordId })
  const record = found.ok ? found.value : null
  if (!record) redirect(`${root}/violations`)
  const t = await getTranslations('violations')
  const pictures = record.pictures.slice(0, 2)
  const canHandle = record.view.state === 'open' && !record.isObjectedTo && !record.view.notSimple
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/violations`}>
      <KioskExplain title={actWords(locale, record.view.act, t('title'))} lead={record.isObjectedTo ? t('record.objected') : canHandle ? t('record.ends') : t('kiosk.atTheWindow')}>
        {pictures.length > 0 && (
          <div className={`grid max-h-[30dvh] gap-2 overflow-hidden ${pictures.length > 1 ? 'w-[64dvh] grid-cols-2 portrait:w-[46dvh]' : 'w-[46dvh] portrait:w-[24dvh]'}`}>
            <EvidencePictures paths={pictures.map((id) => `${root}/violations/${recordId}/pictures/${id}`)} />
          </div>
        )}
      </KioskExplain>
      <KioskControls>
        <dl className="grid min-h-0 grow grid-cols-2 content-center gap-x-8 gap-y-3 low:gap-y-1 landscape:grid-cols-4">
          {(await recordRows(record)).map(({ term, value }) => (
            <div key={term}>
              <dt className="text-small text-muted">{term}</dt>
              <dd className="font-bold">{value}</dd>
            </div>
          ))}
        </dl>
        {canHandle && <p className="text-small">{t('kiosk.object')}</p>}
        <div className="flex gap-gap">
          {canHandle && <a href={`${root}/violations/handle?record=${recordId}`} className={bigLink()}>{t('record.accept')}</a>}
          <a href={`${root}/violations`} className={bigLink('secondary')}>{t('handle.back')}</a>
        </div>
      </KioskControls>
    </KioskFrame>
  )
}

export default RecordPage
