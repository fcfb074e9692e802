import { useTranslations } from 'next-intl'
import { IdleGuard } from './idle-guard'

type Props = { seconds: number; goodbye: string; paused?: boolean }

const MARK = '\u0000'

export const IdleWatch = (props: Props) => {
  const t = useTranslations('kiosk.idle')
  const [before = '', after = ''] = t('left', { time: MARK }).split(MARK)
  return <IdleGuard {...props} words={{ title: t('title'), explain: t('explain'), stay: t('stay'), before, after }} />
}
