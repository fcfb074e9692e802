/** `now` in milliseconds since the epoch. */
export declare const edgeLife: (seconds: number, now: number) => string
export declare const SHARED_FOR: number
