/** What a bank took at its counters and owes the platform. */
export const accountOf = (bank: string): string => `bank:${bank}`
/** What it took and has to give back to who paid. */
export const surplusOf = (bank: string): string => `surplus:bank:${bank}`
