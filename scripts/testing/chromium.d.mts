export declare const HEADLESS_SHELL: string
export declare const CHROMIUM: readonly string[]
