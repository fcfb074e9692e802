/** `now` in milliseconds since the epoch. */
export declare const edgeLife: (seconds: number, now: number) => string
