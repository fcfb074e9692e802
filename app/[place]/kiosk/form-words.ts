import type { FormWords } from '@/components/form/form-context'

type Name = 'summary' | 'error' | 'titlePrefix' | 'year' | 'month' | 'day' | 'choose'

export const useFormWords = (t: (name: Name) => string): FormWords => ({
  summary: t('summary'), error: t('error'), titlePrefix: t('titlePrefix'), year: t('year'), month: t('month'), day: t('day'), choose: t('choose'),
})
