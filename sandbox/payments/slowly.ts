import { setTimeout as pause } from 'node:timers/promises'

/** Answers after a while; at once when there is none, so that nothing else comes between. */
export const slowly = async <T>(seconds: number, answer: () => T): Promise<T> => {
  if (seconds > 0) await pause(seconds * 1_000, undefined, { ref: false })
  return answer()
}
