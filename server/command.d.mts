export declare const serverCommand: (port: number) => string[]
export declare const developmentCommand: (port: number) => string[]
