/** The transfer by which the fee of a place was paid; one a booking. */
export const testFeeTransfer = (bookingId: string): string => `test-fee:${bookingId}`
