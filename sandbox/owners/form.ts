import { tokens } from './markup'

export type Button = {
  readonly name: string
  readonly value: string
  readonly text: string
  readonly action?: string
  readonly method?: string
  readonly enctype?: string
}

/** A radio button, a check box or an option: something to choose rather than to type. */
export type Choice = { readonly name: string; readonly value: string; readonly isChosen: boolean; readonly isMany: boolean }

export type Form = {
  readonly action: string
  readonly method: 'GET' | 'POST'
  readonly enctype: string
  /** Hidden inputs (a framework's own among them) and typed ones, with their present values. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly choices: readonly Choice[]
  readonly buttons: readonly Button[]
}

type Attributes = Readonly<Record<string, string>>
type Draft = { form: Attributes; fields: { name: string; value: string }[]; choices: Choice[]; buttons: Button[] }

const UNSENT = new Set(['submit', 'button', 'image', 'reset', 'file'])

const buttonOf = ({ name = '', value = '', formaction, formmethod, formenctype }: Attributes, text: string): Button => ({
  name, value, text: text.trim(), action: formaction, method: formmethod, enctype: formenctype,
})

const addInput = (draft: Draft, attributes: Attributes): void => {
  const { name = '', type = 'text', value, disabled } = attributes
  if (disabled !== undefined) return
  if (type === 'submit') draft.buttons.push(buttonOf(attributes, value ?? ''))
  if (!name || UNSENT.has(type)) return
  if (type !== 'radio' && type !== 'checkbox') draft.fields.push({ name, value: value ?? '' })
  else draft.choices.push({ name, value: value ?? 'on', isChosen: attributes.checked !== undefined, isMany: type === 'checkbox' })
}

const finish = ({ form, fields, choices, buttons }: Draft): Form => ({
  action: form.action ?? '',
  method: form.method?.toUpperCase() === 'POST' ? 'POST' : 'GET',
  enctype: form.enctype ?? 'application/x-www-form-urlencoded',
  fields, choices, buttons,
})

/** The forms of a page as a browser without script would see them. */
export const readForms = (source: string): readonly Form[] => {
  const forms: Form[] = []
  let draft: Draft | undefined
  let collecting: { tag: 'button' | 'textarea'; attributes: Attributes; text: string } | undefined
  let select = ''

  const close = (name: string): void => {
    if (name === 'form' && draft) { forms.push(finish(draft)); draft = undefined }
    if (name === 'select') select = ''
    if (name !== collecting?.tag || !draft || !collecting) return
    const { attributes, text } = collecting
    if (collecting.tag === 'textarea') draft.fields.push({ name: attributes.name ?? '', value: text })
    else if ((attributes.type ?? 'submit') === 'submit' && attributes.disabled === undefined) draft.buttons.push(buttonOf(attributes, text))
    collecting = undefined
  }

  for (const token of tokens(source)) {
    if (token.kind === 'text') { if (collecting) collecting.text += token.text }
    else if (token.kind === 'close') close(token.name)
    else if (token.name === 'form') draft = { form: token.attributes, fields: [], choices: [], buttons: [] }
    else if (!draft) continue
    else if (token.name === 'input') addInput(draft, token.attributes)
    else if (token.name === 'select') select = token.attributes.name ?? ''
    else if (token.name === 'option' && select) {
      const { value = '', selected } = token.attributes
      draft.choices.push({ name: select, value, isChosen: selected !== undefined, isMany: false })
    }
    else if (token.name === 'button' || token.name === 'textarea') collecting = { tag: token.name, attributes: token.attributes, text: '' }
  }
  return forms
}

export const asks = (form: Form, name: string): boolean =>
  form.fields.some((field) => field.name === name) || form.choices.some((choice) => choice.name === name)

/** What is sent: everything the form holds, the given answers instead of its own, and the pressed button. */
export const entriesOf = (form: Form, answers: Readonly<Record<string, string>>, button = form.buttons[0]): [string, string][] => {
  const isAnswered = (name: string): boolean => Object.hasOwn(answers, name)
  const entries: [string, string][] = []
  for (const { name, value } of form.fields) entries.push([name, isAnswered(name) ? (answers[name] ?? '') : value])
  for (const { name, value, isChosen } of form.choices) if (isChosen && !isAnswered(name)) entries.push([name, value])
  const typed = new Set(form.fields.map((field) => field.name))
  for (const [name, value] of Object.entries(answers)) if (!typed.has(name)) entries.push([name, value])
  if (button?.name) entries.push([button.name, button.value])
  return entries
}
