import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import type { LoadRequest } from './load'

const BOUNDARY = 'open122benchboundary'

const multipart = (fields: readonly (readonly [string, string])[]): string =>
  [...fields.map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`), `--${BOUNDARY}--\r\n`].join('')

const headersOf = (origin: string, cookie: string): Record<string, string> => ({
  origin, ...(cookie && { cookie }), 'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
})

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** The form around a text of the page: what the framework hides in it to find the action without script. */
export type FoundForm = { readonly hidden: readonly (readonly [string, string])[]; readonly actionId: string }

export const findForm = async (address: string, headers: Record<string, string>, containing: string): Promise<FoundForm> => {
  const answer = await fetch(address, { headers, redirect: 'manual' })
  const page = await answer.text()
  const form = page.split('<form').find((part) => part.split('</form>')[0]?.includes(containing))?.split('</form>')[0]
  if (!form) throw new Error(`no form with ${containing} at ${address}, which answered ${answer.status}`)
  const hidden = [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => {
    const attribute = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    return [attribute('name'), attribute('value')] as const
  })
  const actionId = hidden.map(([name, value]) => (/^\$ACTION_\w+:0$/.test(name) ? /"id":"(\w+)"/.exec(value)?.[1] : undefined)).find((id) => id !== undefined)
  if (!actionId) throw new Error(`the form at ${address} names no action`)
  return { hidden, actionId }
}

export type Act = { readonly origin: string; readonly path: string; readonly cookie: string; readonly fields: Readonly<Record<string, string>> }

const fieldsOf = (form: FoundForm, { fields }: Act): [string, string][] => {
  const given = { ...Object.fromEntries(form.hidden.filter(([name]) => !name.startsWith('$ACTION'))), ...fields }
  return Object.entries({ ...given, ...('idempotencyKey' in given && { idempotencyKey: newId('key', machineNow()) }) })
}

/** As a browser without script posts the form. */
export const plainPost = (form: FoundForm, act: Act): LoadRequest => ({
  method: 'POST',
  path: act.path,
  headers: headersOf(act.origin, act.cookie),
  body: multipart([...form.hidden.filter(([name]) => name.startsWith('$ACTION')), ...fieldsOf(form, act)]),
})

/** As the framework's own script posts it: the state before, and the form as the first part that it refers to. */
export const scriptedPost = (form: FoundForm, act: Act): LoadRequest => ({
  method: 'POST',
  path: act.path,
  headers: { ...headersOf(act.origin, act.cookie), accept: 'text/x-component', 'next-action': form.actionId },
  body: multipart([...fieldsOf(form, act).map(([name, value]): [string, string] => [`_1_${name}`, value]), ['0', '[{"problems":[],"values":{}},"$K1"]']]),
})
