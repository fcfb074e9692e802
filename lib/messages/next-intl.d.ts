import type { Locale } from '@/lib/kernel/locale'
import type { Messages } from './messages-of'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
