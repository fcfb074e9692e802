import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/form/choice-field'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { placesOf } from '@/lib/domain/system-context'
import { newId } from '@/lib/kernel/ids'
import { sessionWords } from '../../../../../test-booking/session-words'
import { movePlace } from '../../actions'
import { ownTraining } from '../../own-training'

type Props = { params: Promise<{ place: string; learner: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.place'))('title') })

/** Another city of the province (EXM-24); whether it may be, the verb says with its reason. */
const PlacePage = async ({ params }: Props) => {
  const { place, learner } = await params
  const { home, training } = await ownTraining(place, learner, `place/${learner}`)
  const t = await getTranslations('tests.place')
  const mine = await getTranslations('tests.mine')
  const words = await sessionWords()
  const others = (await placesOf(home.place.province)).filter(({ code }) => code !== training.testPlace.code)
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/tests`}>{mine('title')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      <SummaryList rows={[{ term: t('now'), value: `${words.name(training.testPlace)} · ${t('used', { count: training.placeChanges })}` }]} />
      <FormPage action={movePlace} idempotencyKey={newId('key', home.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="province" value={home.place.province} />
        <input type="hidden" name="learnerId" value={learner} />
        <ChoiceField name="to" label={t('choose')} options={others.map((each) => ({ value: each.code, label: words.name(each) }))} />
      </FormPage>
    </div>
  )
}

export default PlacePage
