// Without a file of its own this application would run that of the project around it.
export const register = () => undefined
