import { headers } from 'next/headers'

const BROWSERS = [['Edg/', 'Edge'], ['MicroMessenger/', 'WeChat'], ['Firefox/', 'Firefox'], ['HeadlessChrome/', 'Chrome'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']] as const
const SYSTEMS = [['HarmonyOS', 'HarmonyOS'], ['OpenHarmony', 'HarmonyOS'], ['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'Mac'], ['Linux', 'Linux']] as const

const firstOf = (text: string, names: readonly (readonly [string, string])[]): string => names.find(([sign]) => text.includes(sign))?.[1] ?? '–'

/** What a person recognises in the list of login states; never the whole line, which would tell more than needed. */
export const deviceNameOf = (userAgent: string): string => `${firstOf(userAgent, BROWSERS)} · ${firstOf(userAgent, SYSTEMS)}`

export const deviceName = async (): Promise<string> => deviceNameOf((await headers()).get('user-agent') ?? '')
