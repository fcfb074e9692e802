/** The resolved settings of a build; null where there is no whole one. */
export declare const settingsOfBuild: (dir: string, buildDir: string) => object | null
