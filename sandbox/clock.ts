/** The sandbox is its own process and reads the machine's clock here alone. */
export const now = (): number => Date.now()

const minute = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })

/** `2026-11-20 09:30:05`, as clocks in the demo's places show it. */
export const civilSecond = (at: number): string => minute.format(at)

/** `2026-11-20T09:30:05+08:00`. */
export const rfc3339 = (at: number): string => `${civilSecond(at).replace(' ', 'T')}+08:00`
