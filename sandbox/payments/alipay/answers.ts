import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { json, type Reply } from '../../http/reply'
import type { Faults } from '../faults'
import type { PaymentKeys } from '../keys'
import { rsaSign } from '../rsa'

export type Content = Readonly<Record<string, unknown>>

export const succeeded = (content: Content): Content => ({ code: '10000', msg: 'Success', ...content })
export const failed = (sub: string, code = '40004'): Content => ({ code, msg: code === '40004' ? 'Business Failed' : 'Invalid Arguments', sub_code: sub, sub_msg: sub })

/** Nobody has proved who asks: the gateway says so without a signature. */
export const unknownCaller = (): Reply => json({ error_response: failed('isv.invalid-signature', '40002') })

const signer = (keys: PaymentKeys['alipay'], how: Faults['answers']): KeyObject =>
  how === 'forged' ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey : keys.privateKey

/** The signature is over the content as it is written. */
export const answer = (keys: PaymentKeys['alipay'], method: string, content: Content, how: Faults['answers']): Reply => {
  const name = `${method.replaceAll('.', '_')}_response`
  const text = JSON.stringify(content)
  const sign = how === 'unsigned' ? '' : `,"sign":"${rsaSign(signer(keys, how), text)}"`
  return { status: 200, type: 'application/json', body: `{"${name}":${text}${sign}}` }
}
