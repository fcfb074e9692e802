import type { Field } from '@/lib/engine/fields'
import { ChoiceField, type ChoiceOption } from './choice-field'
import { CodeField } from './code-field'
import { DateField } from './date-field'
import { OfficeField, type OfficeOption } from './office-field'
import { PhoneField } from './phone-field'
import { TextField } from './text-field'

type Props = {
  field: Field
  name: string
  label: string
  hint?: string
  options: readonly { value: string; label: string }[]
  value?: string
  /** The page's only question: its label is shown as the heading. */
  question?: boolean
  offices?: readonly OfficeOption[]
  visits?: readonly ChoiceOption[]
}

/** One renderer a field kind. A held number has a page of its own and is never typed; pictures are sent in by forms of their own. */
export const QuestionField = ({ field, options, value, offices = [], visits = [], ...words }: Props) => {
  switch (field.kind) {
    case 'choice':
      return <ChoiceField {...words} options={options} defaultValue={value} />
    case 'date':
      return <DateField {...words} defaultValue={value} />
    case 'text':
      return <TextField {...words} defaultValue={value} width={field.max > 40 ? 'full' : 30} {...(field.long && { rows: 5 })} />
    case 'phone':
      return <PhoneField {...words} defaultValue={value} />
    case 'office':
      return <OfficeField {...words} offices={offices} defaultValue={value} />
    case 'visit':
      return <ChoiceField {...words} options={visits} defaultValue={value} />
    case 'code':
      return <CodeField {...words} />
    case 'file':
      return <input type="hidden" name={words.name} value={value ?? ''} />
    case 'plate-hold':
      return null
  }
}
