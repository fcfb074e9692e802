declare module 'autocannon' {
  type Request = {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
    setupRequest?: (request: Request, context: object) => Request
  }
  type Options = {
    url: string
    connections: number
    duration?: number
    amount?: number
    timeout?: number
    requests: Request[]
  }
  type Instance = Promise<{ errors: number; timeouts: number; duration: number }> & {
    on(event: 'response', heard: (client: object, status: number, bytes: number, milliseconds: number) => void): Instance
  }
  const autocannon: (options: Options) => Instance
  export default autocannon
}
