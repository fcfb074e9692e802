import { readDeviceKey, signChallenge } from './device-key'
import { callKiosk, textOf, type CallOutcome } from './kiosk-call'

export type Proof = 'proven' | 'no-key' | 'refused' | 'offline'

const failed = (outcome: CallOutcome): Proof => (outcome.kind === 'offline' ? 'offline' : 'refused')

/** Signs a fresh nonce with the machine's key; the cookie that comes back is the terminal's session. */
export const proveTerminal = async (place: string): Promise<Proof> => {
  const key = await readDeviceKey(place).catch(() => null)
  if (!key) return 'no-key'
  const { terminalId } = key
  const challenge = await callKiosk('challenge', { place, terminalId })
  if (challenge.kind !== 'done') return failed(challenge)
  const nonce = textOf(challenge.value, 'nonce')
  const proof = await callKiosk('prove', { place, terminalId, nonce, signature: await signChallenge(place, key, nonce) })
  return proof.kind === 'done' ? 'proven' : failed(proof)
}
