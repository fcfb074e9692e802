import type { FormAction } from '@/components/form/form-state'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'

/** The same questions for a person on the web and for a clerk at the counter; the acts differ by face. */
export type JourneyProps = {
  /** In the province and place where the application has its home. */
  readonly ctx: Context
  /** The place of the address. */
  readonly place: string
  readonly view: ApplicationView
  /** In the version the application was started on. */
  readonly service: Service
  /** Address of the application. */
  readonly base: string
  readonly actions: { readonly answer: FormAction; readonly sendCode: FormAction; readonly submit: FormAction; readonly removeFile: FormAction }
}
