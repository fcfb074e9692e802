import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { Link } from '@/components/ui/link'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import { findCounterPerson } from '@/lib/domain/register/find-counter-person'
import { newId } from '@/lib/kernel/ids'
import { may } from '@/lib/policy/permissions'
import { findCatalogueItem } from '@/lib/services/catalogue'
import { officePage } from '../../office-page'
import { startFor, takeOver } from '../actions'

type Props = { params: Promise<{ place: string; person: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('office.people'))('found') })

const PersonPage = async ({ params }: Props) => {
  const { place, person: personId } = await params
  const ctx = await officePage(place, 'people')
  const found = await findCounterPerson(ctx, { personId })
  const person = found.ok ? found.value : null
  if (!person) notFound()
  const t = await getTranslations('office.people')
  const english = (await getLocale()) === 'en'
  const tests = await getTranslations('tests.window')
  const violations = await getTranslations('violations.window')
  const offers = person.services.flatMap(({ slug, code, subjects }) => subjects.map((subject) => ({ slug, code, subject })))
  return (
    <>
      <BackLink href={`/${place}/office/people`}>{t('title')}</BackLink>
      <PageHeading title={<RegisteredName>{person.name}</RegisteredName>} caption={t('found')} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={t('found')}>
          <SummaryList
            rows={[
              { term: t('name'), value: <RegisteredName>{person.name}</RegisteredName> },
              { term: t('document'), value: <span className="whole">{person.document}</span> },
              { term: t('phone'), value: <span className="whole">{person.phone ?? '—'}</span> },
            ]}
          />
          <FormPage action={takeOver} idempotencyKey={newId('key', ctx.machineNow)} submit={t('goOn')} tone="secondary">
            <input type="hidden" name="place" value={place} />
            <input type="hidden" name="personId" value={person.personId} />
            <TextField name="code" label={t('code')} hint={t('codeHint')} width={11} inputMode="numeric" autoComplete="off" />
          </FormPage>
        </Panel>
        <Panel title={t('services')}>
          {may(ctx.actor, 'exam.cancel-at-window', { province: ctx.place.province, place, personId }) && (
            <p className="mb-3 border-b border-line pb-3"><Link href={`/${place}/office/people/${personId}/tests`} className="inline-flex min-h-target items-center font-semibold">{tests('link')}</Link></p>
          )}
          {may(ctx.actor, 'violation.handle-at-window', { province: ctx.place.province, place, personId }) && (
            <p className="mb-3 border-b border-line pb-3"><Link href={`/${place}/office/people/${personId}/violations`} className="inline-flex min-h-target items-center font-semibold">{violations('title')}</Link></p>
          )}
          {may(ctx.actor, 'ban.read-office', { province: ctx.place.province, place, personId }) && (
            <p className="mb-3 border-b border-line pb-3"><Link href={`/${place}/office/people/${personId}/bans`} className="inline-flex min-h-target items-center font-semibold">{(await getTranslations('bans.office'))('ofPerson')}</Link></p>
          )}
          {offers.length === 0 && <p className="text-muted">{t('nothing')}</p>}
          <ul className="divide-y divide-line">
            {offers.map(({ slug, code, subject }) => {
              const titles = findCatalogueItem(code)?.titles
              return (
                <li key={`${code}-${subject.subjectId}`} className="py-3 first:pt-0 last:pb-0">
                  <h3 className="text-h3">{english ? titles?.en : titles?.zh}</h3>
                  <p className="text-muted whole"><RegisteredName>{subject.label}</RegisteredName></p>
                  <FormPage action={startFor} idempotencyKey={newId('key', ctx.machineNow)} submit={t('start')}>
                    <input type="hidden" name="place" value={place} />
                    <input type="hidden" name="service" value={slug} />
                    <input type="hidden" name="subjectId" value={subject.subjectId} />
                    <input type="hidden" name="applicantId" value={person.personId} />
                  </FormPage>
                </li>
              )
            })}
          </ul>
        </Panel>
      </div>
    </>
  )
}

export default PersonPage
