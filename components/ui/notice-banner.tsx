import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

const TONES: Readonly<Record<NoticeTone, string>> = {
  info: 'border-info bg-info-tint text-info',
  success: 'border-success bg-success-tint text-success',
  warning: 'border-warning bg-warning-tint text-warning',
  error: 'border-error bg-error-tint text-error',
}

type Props = { tone: NoticeTone; title: ReactNode; children?: ReactNode }

/** Icon, word and colour together; the word stands before the title (ux.md §1.1). */
export const NoticeBanner = ({ tone, title, children }: Props) => {
  const t = useTranslations('common')
  return (
    <div role={tone === 'error' ? 'alert' : undefined} className={`mb-6 rounded-md border border-l-8 p-4 ${TONES[tone]}`}>
      <p className="flex items-start gap-2 font-bold">
        <Icon name={tone} className="mt-[0.17em]" />
        <span>
          <span className="me-1">{t(`tone.${tone}`)}</span>
          {title}
        </span>
      </p>
      {children && <div className="mt-1 ps-[1.75em] text-ink">{children}</div>}
    </div>
  )
}
