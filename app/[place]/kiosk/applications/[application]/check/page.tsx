import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { listFiles } from '@/lib/domain/files/list-files'
import { newId } from '@/lib/kernel/ids'
import { answersInWords } from '../../../../../journey/answers-in-words'
import { bigLink } from '../../../big-link'
import { KioskForm } from '../../../kiosk-form'
import { KioskFrame } from '../../../kiosk-frame'
import { submit } from '../actions'
import { AnswerFields } from '../answer-fields'
import { draftPage } from '../application-page'

type Props = { params: Promise<{ place: string; application: string }> }

const ROW = 'flex h-full min-h-target low:min-h-[5rem] items-center justify-between gap-6 rounded-md border-2 border-edge bg-surface px-6 low:px-3 text-ink no-underline active:bg-brand active:text-on-brand'

/** Every answer once more, each a key that leads to its question and back; the declaration above the last button. */
const CheckPage = async ({ params }: Props) => {
  const { place, application } = await params
  const { kiosk, view, service, base } = await draftPage(place, application)
  if (view.next !== 'check') redirect(`${base}/${view.next}`)
  const t = await getTranslations('kiosk.check')
  const words = service.messages[kiosk.locale]
  const rows = await answersInWords({ ctx: kiosk.ctx, view, service }, kiosk.locale)
  const pictures = await listFiles(kiosk.ctx, { applicationId: view.id })
  const photo = pictures.ok ? pictures.value.at(-1) : undefined
  return (
    <KioskFrame kiosk={kiosk} screen="application" back={`${base}/${view.path.at(-1) ?? ''}`}>
      <KioskForm action={submit} place={place} idempotencyKey={newId('key', kiosk.ctx.machineNow)}>
        <AnswerFields view={view} />
        <KioskExplain title={t('title')} lead={words.declaration} aside={photo && <img src={`${kiosk.root}/files/${photo.id}`} alt={words.fields[photo.field]?.label ?? ''} className="h-[22dvh] w-auto shrink-0 rounded-lg border-2 border-edge" />} />
        <KioskControls>
          <ul className="flex min-h-0 grow flex-col justify-center gap-gap landscape:grid landscape:grid-cols-3 landscape:content-center low:grid low:grid-cols-2 low:content-center low:gap-1 low:landscape:grid-cols-3">
            {rows.map(({ step, name, label, text }) => (
              <li key={name}>
                <a href={`${base}/${step}?from=check`} className={ROW}>
                  <span className="min-w-0">
                    <span className="block text-small leading-tight">{label}</span>
                    <span className="block leading-tight font-bold low:text-small">{text}</span>
                  </span>
                  <span className="shrink-0 underline landscape:sr-only low:sr-only">{t('change')}</span>
                </a>
              </li>
            ))}
          </ul>
          <button type="submit" className={bigLink()}>{t('agree', { submit: words.submit })}</button>
        </KioskControls>
      </KioskForm>
    </KioskFrame>
  )
}

export default CheckPage
