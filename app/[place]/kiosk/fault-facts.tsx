import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'

type Props = { code: string; at: number; terminal?: string }

/** Every fault page: code, time, terminal number, 12123 (ux.md §5.5). */
export const FaultFacts = async ({ code, at, terminal }: Props) => {
  const t = await getTranslations('kiosk.fault')
  return (
    <div className="flex min-h-0 grow flex-col justify-center gap-6 text-lead low:gap-2">
      <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-3">
        <dt>{t('code')}</dt>
        <dd className="font-bold whole">{code}</dd>
        <dt>{t('time')}</dt>
        <dd className="font-bold">
          <Moment at={at} />
        </dd>
        {terminal && (
          <>
            <dt>{t('terminal')}</dt>
            <dd className="font-bold whole">{terminal}</dd>
          </>
        )}
      </dl>
      <p className="max-w-text">{t('phone')}</p>
    </div>
  )
}
