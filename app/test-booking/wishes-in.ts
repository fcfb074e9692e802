const NAMES = ['session1', 'session2', 'session3'] as const

/** The wishes of a form, by preference. */
export const wishesIn = (values: Readonly<Record<string, string>>): readonly string[] => NAMES.flatMap((name) => (values[name] ? [values[name]] : []))
