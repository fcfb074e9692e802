import { notFound, redirect } from 'next/navigation'
import type { ComponentProps } from 'react'
import { StepView } from './step-view'

type ViewProps = ComponentProps<typeof StepView>
export type StepSearch = { readonly from?: string; readonly code?: string; readonly wrong?: string; readonly field?: string }
type Props = Omit<ViewProps, 'step' | 'fromCheck' | 'codeUntil' | 'wrong'> & { id: string; search: StepSearch }

/** One question of an application, wherever it is asked: nobody gets ahead of the answers, and a closed one leads to its page. */
export const StepPage = ({ id, search: { from, code, wrong, field }, ...rest }: Props) => {
  const { view, service, base } = rest
  const step = service.steps.find((each) => each.id === id)
  if (!step) notFound()
  if (!view.editable) redirect(base)
  const reached = view.next === 'check' ? view.path.length - 1 : view.path.indexOf(view.next)
  const at = view.path.indexOf(id)
  if (at < 0 || at > reached) redirect(`${base}/${view.next}`)
  return <StepView {...rest} step={step} fromCheck={from === 'check'} {...(code && /^\d{13}$/.test(code) && { codeUntil: Number(code) })} {...(wrong && field && /^(file|photo)\.[a-z-]{1,30}$/.test(wrong) && { wrong: { code: wrong, field } })} />
}
