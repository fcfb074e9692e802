import { ALLOTMENT_RULE, ALLOTMENT_VERIFIER } from '@/lib/policy/exams/allotment-rule'
import { isTestSubject, TEST_SUBJECTS, type TestSubject } from '@/lib/policy/exams/test-subjects'
import { GEARBOXES } from '@/lib/policy/exams/test-vehicles'
import { LICENCE_CLASSES } from '@/lib/policy/licence/licence-classes'

/** What a plan is asked for and made of. */
export const PLAN_CHOICES = { subjects: TEST_SUBJECTS, classes: LICENCE_CLASSES, gearboxes: GEARBOXES } as const

/** Of an address; null when there is no such subject. */
export const subjectNamed = (text: string): TestSubject | null => (isTestSubject(text) ? text : null)

/** Where the rule in words and the program that recomputes a closing stand (EXM-15). */
export const PROOF_PATHS = { rule: ALLOTMENT_RULE.path, ruleHash: ALLOTMENT_RULE.sha256, verifier: ALLOTMENT_VERIFIER } as const
