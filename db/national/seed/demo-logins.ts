/** Sign-ins of the demo, printed at the start; production refuses the world they belong to (A13). */
export const PASSWORDS = {
  citizen: 'willow-lantern-58',
  member: 'harbour-lantern-58',
  staff: 'mountain-lantern-58',
} as const

export type StaffRole = 'window-clerk' | 'reviewer' | 'planner' | 'examiner' | 'administrator' | 'auditor'
export type Words = { readonly zh: string; readonly en: string }

/** B7: proposing and approving, working and auditing are different people. */
export const STAFF: readonly { readonly name: string; readonly role: StaffRole; readonly label: Words }[] = [
  { name: 'clerk', role: 'window-clerk', label: { zh: '窗口民警', en: 'window clerk' } },
  { name: 'reviewer', role: 'reviewer', label: { zh: '审核民警', en: 'reviewer' } },
  { name: 'planner', role: 'planner', label: { zh: '计划管理员', en: 'planner of segments and tests' } },
  { name: 'planner2', role: 'planner', label: { zh: '计划管理员（复核）', en: 'second planner' } },
  { name: 'examiner', role: 'examiner', label: { zh: '考试员', en: 'examiner of driving tests' } },
  { name: 'admin', role: 'administrator', label: { zh: '系统管理员', en: 'administrator' } },
  { name: 'admin2', role: 'administrator', label: { zh: '系统管理员（复核）', en: 'second administrator' } },
  { name: 'auditor', role: 'auditor', label: { zh: '审计员', en: 'auditor' } },
]

export type OrganisationKind = 'DLR' | 'TRN' | 'DS' | 'HOS' | 'SCH' | 'INSP'

/** Dealers come first: they report the sales of the demo's new cars. */
export const ORGANISATIONS: readonly { readonly kind: OrganisationKind; readonly login: string; readonly title: string; readonly label: Words }[] = [
  { kind: 'DLR', login: 'dealer', title: '样例汽车销售有限公司', label: { zh: '汽车经销商', en: 'car dealer' } },
  { kind: 'DLR', login: 'dealer2', title: '虚构汽车贸易有限公司', label: { zh: '汽车经销商（二）', en: 'second car dealer' } },
  { kind: 'HOS', login: 'hospital', title: '演示体检医院', label: { zh: '体检医院', en: 'examining hospital' } },
  { kind: 'DS', login: 'school', title: '试验驾驶培训有限公司', label: { zh: '驾校', en: 'driving school' } },
  { kind: 'TRN', login: 'transport', title: '模拟运输有限公司', label: { zh: '运输企业', en: 'transport company' } },
  { kind: 'INSP', login: 'station', title: '示例机动车检测站', label: { zh: '检验机构', en: 'inspection station' } },
  { kind: 'SCH', login: 'kindergarten', title: '演示实验学校', label: { zh: '学校', en: 'school' } },
  { kind: 'INSP', login: 'station2', title: '虚构车辆检测中心', label: { zh: '检验机构（二）', en: 'second inspection station' } },
]

/** What the examples of the services ask for (lib/engine/example.ts), with what such a person has. */
export const DEMO_KINDS = [
  'new-car-owner', 'licence-holder', 'suspended-licence-holder', 'vehicle-owner', 'minibus-owner',
  'renewing-licence-holder', 'late-licence-holder', 'over-age-licence-holder', 'large-class-holder', 'impaired-licence-holder', 'unlicensed',
  'learner', 'booked-learner', 'recorded-owner',
] as const
export type DemoKind = (typeof DEMO_KINDS)[number]

/** Who more examples ask for is there more often; the first ten are shown to everybody. */
const IN_TURN: readonly DemoKind[] = [
  'new-car-owner', 'licence-holder', 'suspended-licence-holder', 'vehicle-owner', 'licence-holder',
  'renewing-licence-holder', 'late-licence-holder', 'large-class-holder', 'impaired-licence-holder', 'minibus-owner',
  'vehicle-owner', 'licence-holder', 'new-car-owner', 'vehicle-owner', 'renewing-licence-holder',
  'licence-holder', 'large-class-holder', 'unlicensed', 'vehicle-owner', 'vehicle-owner',
]

/** Whoever was born before has been over the age of the large classes for years (LIC-06). */
const OVER_AGE_BEFORE = '1965-01-01'

export const SHOWN_PEOPLE = 10

/** Whoever learns stands behind all others: ready to book a test, or in the middle of tests, by turns. */
const LEARNERS = { from: 440, to: 480 } as const

/** Behind them, whoever has a camera record to handle or to object to. */
const RECORDED = { from: 480, to: 520 } as const

type Row = { readonly from: number; readonly to: number }
const isIn = ({ from, to }: Row, index: number): boolean => index >= from && index < to

const behindAt = (index: number): DemoKind | null => {
  if (isIn(LEARNERS, index)) return index % 2 === 0 ? 'learner' : 'booked-learner'
  return isIn(RECORDED, index) ? 'recorded-owner' : null
}

export const standsBehind = (index: number): boolean => behindAt(index) !== null

/** The first ten, the first who learns and the first who has a record. */
export const isShownAt = (index: number): boolean => index < SHOWN_PEOPLE || index === LEARNERS.from || index === RECORDED.from

export const kindOf = (index: number, bornOn: string): DemoKind => {
  const behind = behindAt(index)
  if (behind) return behind
  if (index >= SHOWN_PEOPLE && index % 2 === 0 && bornOn < OVER_AGE_BEFORE) return 'over-age-licence-holder'
  return IN_TURN[index % IN_TURN.length] ?? 'licence-holder'
}

export const LOGIN_OF: Readonly<Record<DemoKind, string>> = {
  'new-car-owner': 'owner', 'licence-holder': 'driver', 'suspended-licence-holder': 'suspended', 'vehicle-owner': 'keeper',
  'renewing-licence-holder': 'renewal', 'late-licence-holder': 'late', 'over-age-licence-holder': 'senior', 'large-class-holder': 'lorry',
  'impaired-licence-holder': 'c5', 'minibus-owner': 'minibus', unlicensed: 'newcomer',
  learner: 'learner', 'booked-learner': 'booked-learner', 'recorded-owner': 'recorded',
}

export const DEMO_LABELS: Readonly<Record<DemoKind, Words>> = {
  'new-car-owner': { zh: '新车车主，实名用户', en: 'owner of a new car, verified (L2)' },
  'licence-holder': { zh: '驾驶人，实名用户', en: 'licence holder, verified (L2)' },
  'suspended-licence-holder': { zh: '驾驶证被暂扣的驾驶人', en: 'licence holder, licence suspended' },
  'renewing-licence-holder': { zh: '驾驶证30日后期满的驾驶人', en: 'licence holder, licence ends in 30 days' },
  'late-licence-holder': { zh: '驾驶证已过期的驾驶人', en: 'licence holder, licence has ended' },
  'over-age-licence-holder': { zh: '大型车型到龄的驾驶人', en: 'holder of a large class, over its age' },
  'large-class-holder': { zh: '应当审验的大型货车驾驶人', en: 'lorry driver, review due' },
  'impaired-licence-holder': { zh: '应当提交身体条件证明的C5驾驶人', en: 'holder of C5, certificate due' },
  'vehicle-owner': { zh: '机动车所有人，实名用户', en: 'vehicle owner, verified (L2)' },
  'minibus-owner': { zh: '面包车所有人，实名用户', en: 'owner of a minibus, verified (L2)' },
  learner: { zh: '科目一已合格的学员', en: 'learner, first test passed' },
  'booked-learner': { zh: '已经预约考试的学员', en: 'learner with tests booked' },
  'recorded-owner': { zh: '有未处理违法记录的机动车所有人', en: 'vehicle owner with an open camera record' },
  unlicensed: { zh: '还没有驾驶证，已体检的实名用户', en: 'no licence yet, examined, verified (L2)' },
}
