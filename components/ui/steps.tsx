import { useTranslations } from 'next-intl'

/** "第 2 步，共 4 步" with a bar that repeats it for the eye only. */
export const Steps = ({ step, of }: { step: number; of: number }) => {
  const t = useTranslations('common')
  return (
    <div className="mb-3">
      <p className="text-small text-muted tabular">{t('steps', { step, of })}</p>
      <div aria-hidden="true" className="mt-1.5 flex max-w-text gap-1">
        {Array.from({ length: of }, (_, index) => (
          <span key={index} className={`h-1.5 grow high:h-2.5 high:border-edge rounded-full ${index < step ? 'bg-brand' : 'bg-line high:border high:bg-surface'}`} />
        ))}
      </div>
    </div>
  )
}
