import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { listSegments } from '@/lib/domain/plates/list-segments'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatMoment } from '@/lib/messages/format'
import { officePage } from '../../../office-page'
import { cancel, publish } from '../../actions'

type Props = { params: Promise<{ place: string; segment: string; act: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('plates.segments'))('title') })

/** Both cannot be undone, so the button repeats what it acts on (ux.md §4). */
const SegmentActPage = async ({ params }: Props) => {
  const { place, segment: id, act } = await params
  const ctx = await officePage(place, `segments/${id}/${act}`)
  const found = await listSegments(ctx, {})
  const segment = found.ok ? found.value.segments.find((each) => each.id === id) : undefined
  if (!segment || (act !== 'publish' && act !== 'cancel')) notFound()
  const t = await getTranslations('plates.segments')
  const common = await getTranslations('common.form')
  const range = `${segment.firstNumber}–${segment.lastNumber}`
  const words = { total: segment.total, time: formatMoment(asLocale(await getLocale()), segment.releaseAt) }
  const isPublish = act === 'publish'
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/office/segments`}>{common('back')}</BackLink>
      <PageHeading title={t(isPublish ? 'publishTitle' : 'cancelTitle', { range })} lead={t(isPublish ? 'publishLead' : 'cancelLead', words)} />
      <FormPage
        action={isPublish ? publish : cancel}
        idempotencyKey={newId('key', ctx.machineNow)}
        submit={t(isPublish ? 'publish' : 'cancel', { range })}
        tone={isPublish ? 'primary' : 'danger'}
      >
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="segmentId" value={segment.id} />
        <input type="hidden" name="revision" value={segment.revision} />
      </FormPage>
    </div>
  )
}

export default SegmentActPage
