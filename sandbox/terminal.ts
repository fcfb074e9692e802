/** Codes are given at enrolment; the outside world only insists on something that can stand in an address. */
export const isTerminal = (code: string): boolean => /^[\w.-]{1,60}$/.test(code)
