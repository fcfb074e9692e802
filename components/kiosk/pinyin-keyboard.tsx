import { useTranslations } from 'next-intl'
import { PinyinKeys } from './pinyin-keys'
import { usePadWords } from './use-pad-words'

export const PinyinKeyboard = ({ target }: { target: string }) => {
  const t = useTranslations('kiosk.keys')
  const words = { ...usePadWords('pinyin'), candidates: t('candidates'), more: t('more'), less: t('less'), latin: t('latin') }
  return <PinyinKeys target={target} words={words} />
}
