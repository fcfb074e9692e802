import type { BanView } from '@/lib/domain/bans/ban-view'
import type { Locale } from '@/lib/kernel/locale'
import { BAN_REASONS, BAN_WORDS } from '@/lib/messages/ban-words'

/** A ban in the reader's language; a reason without words of its own is told by what the ban closes. */
export const banWords = ({ kind, reason }: BanView, locale: Locale) => ({
  title: BAN_WORDS[kind].title[locale],
  effect: BAN_WORDS[kind].effect[locale],
  reason: reason === null ? BAN_WORDS[kind].title[locale] : BAN_REASONS[reason][locale],
})
