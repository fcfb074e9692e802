import { generateKeyPairSync } from 'node:crypto'
import type { Reply } from '../../http/reply'
import type { Faults } from '../faults'
import type { PaymentKeys } from '../keys'
import { wechatSignature } from './signature'

/** Signs answers with the provider's key, with a stranger's, or not at all. */
export const answerSigner = (keys: PaymentKeys['wechat']) => {
  const by = (key: Parameters<typeof wechatSignature>[1], reply: Reply): Reply => ({ ...reply, headers: { ...reply.headers, ...wechatSignature(keys, key, String(reply.body)) } })
  return (reply: Reply, how: Faults['answers']): Reply => {
    if (how === 'unsigned') return reply
    return by(how === 'usual' ? keys.privateKey : generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, reply)
  }
}
