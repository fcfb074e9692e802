import type { ReactNode } from 'react'
import { FormPage } from '@/components/form/form-page'
import type { FormAction } from '@/components/form/form-state'
import { TextField } from '@/components/form/text-field'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import type { Context } from '@/lib/kernel/context'
import type { Instant } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { may, type Action } from '@/lib/policy/permissions'

/** Hidden fields that say what is proposed or decided. */
type About = Readonly<Record<string, string>>

const Named = ({ ctx, about }: { ctx: Context; about: About }) => (
  <>
    <input type="hidden" name="place" value={ctx.place.code} />
    {Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
  </>
)

type ProposeProps = {
  ctx: Context
  about: About
  action: FormAction
  words: { readonly title: string; readonly what: string; readonly reason: string; readonly submit: string }
}

/** The first of two (B7). */
export const ProposePanel = ({ ctx, about, action, words }: ProposeProps) => (
  <Panel title={words.title}>
    <p className="mb-4 max-w-text">{words.what}</p>
    <FormPage action={action} idempotencyKey={newId('key', ctx.machineNow)} submit={words.submit}>
      <Named ctx={ctx} about={about} />
      <TextField name="reason" label={words.reason} rows={3} />
    </FormPage>
  </Panel>
)

type DecideProps = {
  ctx: Context
  about: About
  proposal: { readonly reason: string; readonly proposedBy: string; readonly proposedAt: Instant }
  /** Row of the permissions that decides; the verbs ask again. */
  deciding: Action
  approve: FormAction
  decline: FormAction
  words: {
    readonly title: string; readonly reason: string; readonly at: string; readonly own: string; readonly notYours: string
    readonly approve: string; readonly decline: string; readonly declineReason: string
  }
  /** What approving brings about. */
  note?: ReactNode
}

/** What was proposed and why, and the two answers of whoever did not propose it. */
export const DecidePanel = ({ ctx, about, proposal, deciding, approve, decline, words, note }: DecideProps) => {
  const { reason, proposedBy, proposedAt } = proposal
  const mayDecide = may(ctx.actor, deciding, { province: ctx.place.province, place: ctx.place.code, madeBy: proposedBy })
  const isOwn = ctx.actor.kind === 'staff' && ctx.actor.accountId === proposedBy
  return (
    <Panel title={words.title}>
      <p className="font-semibold">{words.reason}</p>
      <p className="mt-0 max-w-text">{reason}</p>
      <p className="mt-1 mb-4 text-small text-muted">{words.at} <Moment at={proposedAt} /></p>
      {!mayDecide && <p className="font-semibold">{isOwn ? words.own : words.notYours}</p>}
      {mayDecide && (
        <>
          {note}
          <FormPage action={approve} idempotencyKey={newId('key', ctx.machineNow)} submit={words.approve} className="mb-6 border-b border-line pb-6"><Named ctx={ctx} about={about} /></FormPage>
          <FormPage action={decline} idempotencyKey={newId('key', ctx.machineNow)} submit={words.decline} tone="secondary">
            <Named ctx={ctx} about={about} />
            <TextField name="answer" label={words.declineReason} rows={2} />
          </FormPage>
        </>
      )}
    </Panel>
  )
}
