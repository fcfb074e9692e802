import { problemsOfForm } from '@/lib/engine/parse-answer'
import { findService } from '@/lib/services/registry'
import type { Values } from '../form-action'

/** The step of this form, if it is the one that submits. */
const submittingStep = ({ service = '', step }: Values) => {
  const found = findService(service)
  const asked = found?.steps.find(({ id }) => id === step)
  return found && asked?.submits ? { service: found, asked } : null
}

/** A step that submits is declared as well: what is missing on it and the tick are told together. */
export const declarationIn = (values: Values) => {
  const step = submittingStep(values)
  return step ? { declaration: values.declaration, alsoWrong: problemsOfForm(step.service, step.asked, values) } : { declaration: 'yes' }
}
