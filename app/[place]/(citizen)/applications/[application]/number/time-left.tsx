import { getTranslations } from 'next-intl/server'
import { Countdown } from '@/components/ui/countdown'
import { SECOND, type Instant } from '@/lib/kernel/clock'

type Props = { until: Instant; machineNow: Instant; spoken?: string; children: string }

/** The end as a time of day for everybody, the seconds for those with script; at the end the server says what happened. */
export const TimeLeft = async ({ until, machineNow, spoken, children }: Props) => {
  const t = await getTranslations('plates.number')
  const [before = '', after = ''] = t('left', { time: '|' }).split('|')
  return (
    <Countdown seconds={Math.max(0, Math.ceil((until - machineNow) / SECOND))} before={before} after={after} spoken={spoken} reloadAtEnd>
      {children}
    </Countdown>
  )
}
