import type { Locale } from '@/lib/kernel/locale'

type Act = { readonly zh: string; readonly en: string } | null

/** What was done, in the reader's language; a code the table does not know stands for itself. */
export const actWords = (locale: Locale, act: Act, otherwise: string): string => (act ? (locale === 'en' ? act.en : act.zh) : otherwise)
