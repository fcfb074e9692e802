import { open, type KeyRing } from '@/lib/kernel/crypto'
import type { Account } from './find-account'

/** What a person's own password must not be made of (A2). */
export const ownWordsOf = (keys: KeyRing, account: Pick<Account, 'id' | 'username' | 'phoneSealed' | 'documentSealed'>): string[] => [
  ...(account.username ? [account.username] : []),
  ...(account.phoneSealed ? [open(keys, 'accounts.phone', account.id, account.phoneSealed)] : []),
  ...(account.documentSealed ? [open(keys, 'accounts.document', account.id, account.documentSealed)] : []),
]
