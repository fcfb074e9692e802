import { useTranslations } from 'next-intl'
import { PlateKeys, type PlateKeysProps } from './plate-keys'
import { usePadWords } from './use-pad-words'

export const PlatePad = (props: Omit<PlateKeysProps, 'words'>) => {
  const t = useTranslations('kiosk.keys')
  return <PlateKeys {...props} words={{ ...usePadWords('plate'), impossible: t('impossible') }} />
}
