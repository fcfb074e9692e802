import { useLocale } from 'next-intl'
import type { Fen } from '@/lib/kernel/money'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'

export const Amount = ({ fen }: { fen: Fen }) => (
  <span className="whole">{formatAmount(asLocale(useLocale()), fen)}</span>
)
