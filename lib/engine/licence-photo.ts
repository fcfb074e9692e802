import type { FieldWords, Service, StepWords } from './define-service'
import { file } from './fields'
import type { Locale } from '../kernel/locale'

const photo = file({ what: 'licence-photo' })

type Words = { readonly need: string; readonly known: string; readonly step: StepWords; readonly field: FieldWords }

const words: Readonly<Record<Locale, Words>> = {
  'zh-Hans': {
    need: '近期免冠白底照片，可以上传，也可以现场拍',
    known: '登记系统里已有近期照片的，已经替您放好，可以换',
    step: { title: '驾驶证上用哪张照片？' },
    field: { label: '驾驶证照片' },
  },
  en: {
    need: 'A recent photo before a white background, sent in or taken on the spot',
    known: 'If the register has a recent one, it stands here already; you may replace it',
    step: { title: 'Photo for the licence' },
    field: { label: 'Licence photo' },
  },
}

const wordsWith = ({ messages, subject }: Service, locale: Locale): Service['messages'][Locale] => {
  const { need, known, step, field } = words[locale]
  const former = messages[locale]
  const isKnown = subject === 'licence'
  return {
    ...former,
    need: [...former.need, need],
    steps: { ...former.steps, photo: isKnown ? { ...step, hint: known } : step },
    fields: { ...former.fields, photo: field },
  }
}

/** The next version of a service at whose end a licence bears a photo: as before, and last it asks for it. */
export const withLicencePhoto = (former: Service): Service => ({
  ...former,
  version: former.version + 1,
  fields: { ...former.fields, photo },
  steps: [...former.steps, { id: 'photo', fields: ['photo'] }],
  messages: { 'zh-Hans': wordsWith(former, 'zh-Hans'), en: wordsWith(former, 'en') },
})
