import { useTranslations } from 'next-intl'
import { DeclarationField } from '@/components/form/declaration-field'
import { isPaper } from './paper'

/** REG-09, REG-10: each paper is ticked by itself; the refusal names the one that is missing. */
export const PaperChecks = ({ papers }: { papers: readonly string[] }) => {
  const t = useTranslations('accounts')
  return (
    <fieldset className="mb-6">
      <legend className="mb-3 font-semibold">{t('registrations.papers')}</legend>
      {papers.filter(isPaper).map((paper) => (
        <DeclarationField key={paper} name={`check-${paper}`} label={t(`paper.${paper}`)} />
      ))}
    </fieldset>
  )
}
