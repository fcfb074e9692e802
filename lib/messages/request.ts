import { getRequestConfig } from 'next-intl/server'
import { cookies } from 'next/headers'
import { ZONE } from '@/lib/kernel/clock'
import { asLocale } from './as-locale'
import { messagesOf } from './messages-of'

const requestConfig = getRequestConfig(async ({ locale }) => {
  const chosen = asLocale(locale ?? (await cookies()).get('locale')?.value)
  return { locale: chosen, messages: messagesOf(chosen), timeZone: ZONE }
})

export default requestConfig
