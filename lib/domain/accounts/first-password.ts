import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { Randomness } from '@/lib/kernel/crypto'
import { accountTexts } from '@/lib/messages/account-texts'
import { enqueue } from '../outbox/enqueue'

/** Nothing that is read or heard for something else. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** 82 bits in three groups, to be typed once. */
export const newFirstPassword = (random: Randomness): string =>
  [0, 1, 2].map(() => Array.from({ length: 5 }, () => SIGNS.charAt(random.below(SIGNS.length))).join('')).join('-')

/** Straight to its owner's phone: whoever opens an account for another never sees the password (REG-14). */
export const sendFirstPassword = (tx: Tx, ctx: Context, to: { accountId: string; phone: string; name: string; password: string }): Promise<void> =>
  enqueue(tx, ctx, {
    topic: 'sms.send',
    key: `first-password:${to.accountId}`,
    payload: { to: to.phone, text: accountTexts.firstPassword['zh-Hans'].replace('{name}', to.name).replace('{password}', to.password) },
  })
