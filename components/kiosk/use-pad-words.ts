import { useTranslations } from 'next-intl'
import type { PadWords } from './pad-words'

export const usePadWords = (pad: 'digits' | 'document' | 'plate' | 'pinyin'): PadWords => {
  const t = useTranslations('kiosk.keys')
  return {
    label: t(pad),
    delete: t('delete'),
    clear: t('clear'),
    left: t('left'),
    right: t('right'),
    first: t('first'),
    last: t('last'),
    done: t('done'),
  }
}
