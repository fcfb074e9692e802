import { testFeePayable } from '../exams/test-fee'
import { finesPayable } from '../fines/pay-fines'
import type { OrderRow } from './order-rows'
import { applicationPayable } from './pay-application'
import type { Payable } from './payable'

const payables: Readonly<Record<OrderRow['payable'], Payable>> = { application: applicationPayable, fines: finesPayable, 'test-fee': testFeePayable }

export const payableOf = ({ payable }: OrderRow): Payable => payables[payable]
