/** One value of the address, however often it was given. */
export type Params = Promise<Readonly<Record<string, string | string[] | undefined>>>

export const textParam = async (params: Params, name: string): Promise<string | undefined> => {
  const value = (await params)[name]
  return typeof value === 'string' ? value : value?.[0]
}
