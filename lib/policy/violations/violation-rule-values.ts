/** How points of an ended cycle go on (PTS-04): all of it for any unpaid fine, or those of overdue unpaid decisions alone. */
export type CarriedPoints = 'all-for-any-unpaid' | 'overdue-alone'

/** `fine.*` and `vio.*` days are counted as the matter of their article does (DAY-05, DAY-06); percent of the fine. */
type ViolationNumberKey =
  | 'fine.pay.days' | 'fine.late.percent'
  | 'vio.online.maxFineFen' | 'vio.online.maxPoints'
  | 'vio.oldest.years' | 'vio.enter.days' | 'vio.notify.days' | 'vio.handle.days' | 'vio.extend.months' | 'vio.object.days'
  | 'vio.absent.records' | 'vio.absent.statement.days' | 'vio.absent.public.days'
  | 'bind.perVehicle' | 'bind.answer.days' | 'bind.refused.days' | 'bind.frequent.unbinds' | 'bind.frequent.events' | 'bind.frequent.months' | 'ban.binding.years'
  | 'edu.full.days' | 'edu.full.large.days' | 'edu.full.most.days' | 'edu.full.large.most.days' | 'edu.enrol.days'

/** null: no limit. */
type BindingLimitKey = 'bind.perDriver' | 'bind.owners' | 'bind.perDay' | 'bind.perYear'

export type ViolationRuleValues = Readonly<Record<ViolationNumberKey, number>> & Readonly<Record<BindingLimitKey, number | null>> & {
  readonly 'vio.online.maxInclusive': boolean
  /** Letters of the driver (standards.md §10) with which nothing is handled online. */
  readonly 'vio.online.barred': string
  /** Letters of a licence that takes no points, handled wherever. */
  readonly 'vio.points.barred': string
  /** Plate types of another's vehicle whose records a bound driver may handle. */
  readonly 'vio.online.boundTypes': readonly string[]
  readonly 'pts.carried': CarriedPoints
}
