import { connect } from 'node:net'

/** Bytes as they are, for requests that no decent client would send. Answers the status line and what follows. */
export const rawRequest = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('data', (part) => (answer += part.toString()))
    socket.once('error', reject)
    socket.once('close', () => resolve(answer))
  })

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1] ?? 0)
